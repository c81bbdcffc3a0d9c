# SPDX-License-Identifier: Apache-2.0
# `cpack -G DEB` and `cpack -G TGZ`: what is installed, and what the package says of itself.
include(GNUInstallDirs)
install(TARGETS crossread RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES README.md data/SOURCES.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES data/wordnet/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME LICENSE.wordnet)

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
