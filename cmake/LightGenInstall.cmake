# Two ways to install:
#   cmake --install build --component trainer --prefix DIR    lightgen and lightgen-train in one relocatable folder,
#       with every library they need beside LibTorch (and libc): DIR/bin, DIR/lib, DIR/share/doc. LibTorch is found
#       through LD_LIBRARY_PATH, or where -DLIGHTGEN_LIBTORCH said it is.
#   cmake --install build --prefix DIR                        everything, LibTorch, models and desktop entry included
set(LIGHTGEN_LIBTORCH_FOLDER ${CMAKE_INSTALL_LIBDIR}/lightgen-studio/libtorch)
set(programs lightgen)
foreach(program IN ITEMS lightgen-train lightgen-studio lightgen-service lightgen-picture-reader
                        lightgen-picture-writer
)
    if(TARGET ${program})
        list(APPEND programs ${program})
    endif()
endforeach()
set(trainerPrograms ${programs})
list(FILTER trainerPrograms EXCLUDE REGEX "studio|service|picture-")
set(studioPrograms ${programs})
list(REMOVE_ITEM studioPrograms ${trainerPrograms})

set(installRpath "$ORIGIN/../lib" "$ORIGIN/../${LIGHTGEN_LIBTORCH_FOLDER}")
if(LIGHTGEN_LIBTORCH)
    list(APPEND installRpath ${LIGHTGEN_LIBTORCH}/lib)
endif()
set_target_properties(${programs} PROPERTIES INSTALL_RPATH "${installRpath}")
foreach(program IN LISTS programs)
    # RPATH, not RUNPATH: it also holds for what the libraries beside the program need in turn.
    target_link_options(${program} PRIVATE LINKER:--disable-new-dtags)
endforeach()

# Strips what follows in this install script, of either kind.
install(CODE "set(CMAKE_INSTALL_DO_STRIP 1)" ALL_COMPONENTS)
install(TARGETS ${trainerPrograms} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT trainer)
if(TARGET lightgen_cuda)
    install(TARGETS lightgen_cuda LIBRARY DESTINATION lib COMPONENT trainer)
endif()
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/lightgen-studio COMPONENT trainer)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/teacher
        DESTINATION ${CMAKE_INSTALL_DATADIR}/lightgen-studio COMPONENT trainer
)

# What the programs load beside LibTorch, CUDA and the C and C++ runtimes that LibTorch needs as well.
set(leftToSystem
    "^(libtorch|libc10|libgomp|libcudart|libcupti|libcublas|libnv|libnccl)"
    "^(ld-linux|linux-vdso|libc[.]|libm[.]|libdl[.]|librt[.]|libpthread[.]|libutil[.]|libgcc_s|libstdc[+][+])"
)
list(JOIN leftToSystem "\" \"" leftToSystem)
set(trainerFiles "")
foreach(program IN LISTS trainerPrograms)
    string(APPEND trainerFiles " \"$<TARGET_FILE:${program}>\"")
endforeach()
string(CONFIGURE [[
    file(GET_RUNTIME_DEPENDENCIES
        EXECUTABLES @trainerFiles@
        RESOLVED_DEPENDENCIES_VAR found
        UNRESOLVED_DEPENDENCIES_VAR missing
        PRE_EXCLUDE_REGEXES "@leftToSystem@"
    )
    if(missing)
        message(FATAL_ERROR "These libraries were not found: ${missing}")
    endif()
    file(INSTALL ${found} DESTINATION "${CMAKE_INSTALL_PREFIX}/lib" TYPE SHARED_LIBRARY FOLLOW_SYMLINK_CHAIN)
]] bundling @ONLY)
install(CODE "${bundling}" COMPONENT trainer EXCLUDE_FROM_ALL)

if(studioPrograms)
    install(TARGETS ${studioPrograms} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT studio)
    install(FILES ${CMAKE_SOURCE_DIR}/packaging/io.github.lightgen_studio.LightGenStudio.desktop
            DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT studio
    )
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/io.github.lightgen_studio.LightGenStudio.svg
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT studio
    )
    install(FILES ${CMAKE_SOURCE_DIR}/packaging/io.github.lightgen_studio.LightGenStudio.metainfo.xml
            DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT studio
    )
    foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
        install(FILES ${CMAKE_SOURCE_DIR}/packaging/icons/${size}.png
                DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps
                RENAME io.github.lightgen_studio.LightGenStudio.png COMPONENT studio
        )
    endforeach()
    install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/models
            DESTINATION ${CMAKE_INSTALL_DATADIR}/lightgen-studio COMPONENT studio
    )
    if(NOT LIGHTGEN_LIBTORCH)
        install(DIRECTORY ${LibTorch_ROOT}/lib/ DESTINATION ${LIGHTGEN_LIBTORCH_FOLDER} COMPONENT studio)
        install(DIRECTORY ${LibTorch_ROOT}/licenses
                DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/lightgen-studio COMPONENT studio
        )
    endif()
endif()
