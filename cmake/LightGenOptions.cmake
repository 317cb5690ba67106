# Language level, warnings and strictness of every target of ours.
add_library(lightgen_options INTERFACE)
target_compile_features(lightgen_options INTERFACE cxx_std_20)
target_include_directories(lightgen_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(lightgen_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast)
target_compile_definitions(
    lightgen_options
    INTERFACE QT_NO_KEYWORDS
              QT_NO_CAST_FROM_ASCII
              QT_NO_CAST_TO_ASCII
              QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
              QT_USE_QSTRINGBUILDER
)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# RelWithDebInfo with line tables only: a backtrace names file and line, and the binaries stay small.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")

if(LIGHTGEN_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

find_program(LIGHTGEN_CCACHE ccache)
if(LIGHTGEN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${LIGHTGEN_CCACHE})
endif()
