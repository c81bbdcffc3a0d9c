# SPDX-License-Identifier: Apache-2.0
# `cpack -G DEB` and `cpack -G TGZ`: what is installed, and what the package says of itself.
include(GNUInstallDirs)
install(TARGETS crossread RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES README.md data/SOURCES.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES data/wordnet/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME LICENSE.wordnet)

# The program writes its own manual pages and completions, so that they cannot drift from --help.
if(EXISTS ${CMAKE_SOURCE_DIR}/src/cli/man.cc)
  set(pages ${CMAKE_BINARY_DIR}/pages)
  add_custom_command(OUTPUT ${pages}/crossread.1.gz ${pages}/crossread.bash
    COMMAND ${CMAKE_COMMAND} -E make_directory ${pages}
    COMMAND crossread man crossread > ${pages}/crossread.1
    COMMAND crossread man crossread.toml > ${pages}/crossread.toml.5
    COMMAND crossread man crossread-rules > ${pages}/crossread-rules.7
    COMMAND gzip -9nf ${pages}/crossread.1 ${pages}/crossread.toml.5 ${pages}/crossread-rules.7
    COMMAND crossread completions bash > ${pages}/crossread.bash
    COMMAND crossread completions zsh > ${pages}/_crossread
    COMMAND crossread completions fish > ${pages}/crossread.fish
    DEPENDS crossread VERBATIM)
  add_custom_target(crossread_documents DEPENDS ${pages}/crossread.1.gz)
  install(CODE "execute_process(COMMAND ${CMAKE_COMMAND} --build \"${CMAKE_BINARY_DIR}\" --target crossread_documents COMMAND_ERROR_IS_FATAL ANY)")
  install(FILES ${pages}/crossread.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${pages}/crossread.toml.5.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
  install(FILES ${pages}/crossread-rules.7.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man7)
  install(FILES ${pages}/crossread.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME crossread)
  install(FILES ${pages}/_crossread DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
  install(FILES ${pages}/crossread.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()

set(CPACK_PACKAGE_NAME crossread)
set(CPACK_PACKAGE_VENDOR "The crossread authors")
set(CPACK_PACKAGE_CONTACT "The crossread authors <crossread@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)  # zones are read at run time
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)    # the shared libraries, as dpkg-shlibdeps finds them
include(CPack)
