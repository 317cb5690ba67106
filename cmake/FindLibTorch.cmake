# LibTorch without its own config file: that one stops where a CUDA build meets a machine without a CUDA toolkit.
# Our programs link torch_cpu and c10 only; CUDA is opened at run time.
#
# LIGHTGEN_LIBTORCH names the folder with include/ and lib/; empty: ${CMAKE_BINARY_DIR}/libtorch, which
# cmake/fetch_libtorch.sh fills. Defines the target LibTorch::torch.
set(LibTorch_ROOT "${LIGHTGEN_LIBTORCH}")
if(NOT LibTorch_ROOT)
    set(LibTorch_ROOT "${CMAKE_BINARY_DIR}/libtorch")
    if(NOT EXISTS "${LibTorch_ROOT}/.complete")
        execute_process(
            COMMAND ${CMAKE_SOURCE_DIR}/cmake/fetch_libtorch.sh ${LibTorch_ROOT} RESULT_VARIABLE fetched
        )
        if(NOT fetched EQUAL 0)
            message(FATAL_ERROR "LibTorch could not be fetched; see above. Or give one: -DLIGHTGEN_LIBTORCH=DIR")
        endif()
    endif()
endif()

find_path(LibTorch_INCLUDE_DIR ATen/ATen.h PATHS ${LibTorch_ROOT}/include NO_DEFAULT_PATH NO_CACHE)
find_library(LibTorch_CPU_LIBRARY torch_cpu PATHS ${LibTorch_ROOT}/lib NO_DEFAULT_PATH NO_CACHE)
find_library(LibTorch_C10_LIBRARY c10 PATHS ${LibTorch_ROOT}/lib NO_DEFAULT_PATH NO_CACHE)
if(LibTorch_INCLUDE_DIR)
    file(GLOB versionFiles ${LibTorch_INCLUDE_DIR}/torch/headeronly/version.h
         ${LibTorch_INCLUDE_DIR}/torch/csrc/api/include/torch/version.h)
    foreach(versionFile IN LISTS versionFiles)
        file(STRINGS ${versionFile} lines REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) ")
        string(REGEX MATCHALL "[0-9]+" numbers "${lines}")
        list(LENGTH numbers count)
        if(count EQUAL 3)
            list(JOIN numbers "." LibTorch_VERSION)
        endif()
    endforeach()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(
    LibTorch
    REQUIRED_VARS LibTorch_CPU_LIBRARY LibTorch_C10_LIBRARY LibTorch_INCLUDE_DIR
    VERSION_VAR LibTorch_VERSION
)

if(LibTorch_FOUND AND NOT TARGET LibTorch::torch)
    add_library(LibTorch::torch INTERFACE IMPORTED)
    target_include_directories(
        LibTorch::torch SYSTEM INTERFACE ${LibTorch_INCLUDE_DIR} ${LibTorch_INCLUDE_DIR}/torch/csrc/api/include
    )
    target_link_libraries(LibTorch::torch INTERFACE ${LibTorch_CPU_LIBRARY} ${LibTorch_C10_LIBRARY})
    # The nvidia libraries that torch_cpu asks for lie beside it or where the wheel's rpath looks for them.
    target_link_options(LibTorch::torch INTERFACE "LINKER:-rpath-link,${LibTorch_ROOT}/lib" "LINKER:--allow-shlib-undefined")
endif()
