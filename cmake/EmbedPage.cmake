# SPDX-License-Identifier: Apache-2.0
# Puts the built style sheet and script of the HTML report into the program; no Node is needed for that.

# Sets `out` to the generated sources behind src/report/page_assets.h. The hashes are those of the checked-in files,
# so that the page's content policy admits exactly these bytes.
function(crossread_embed_page out)
  set(built ${CMAKE_SOURCE_DIR}/reports/built)
  set(dir ${CMAKE_BINARY_DIR}/embedded)
  set(asm ".section .note.GNU-stack,\"\",%progbits\n.section .rodata\n")
  set(externs "")
  set(functions "")
  foreach(pair "css:PageStyle" "js:PageScript")
    string(REPLACE ":" ";" parts ${pair})
    list(GET parts 0 kind)
    list(GET parts 1 function)
    set(file ${built}/page.${kind})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(SHA256 ${file} hash)
    string(APPEND asm ".global crossread_page_${kind}\n.global crossread_page_${kind}_end\ncrossread_page_${kind}:\n.incbin \"${file}\"\ncrossread_page_${kind}_end:\n.byte 0\n")
    string(APPEND externs "extern const char crossread_page_${kind}[];\nextern const char crossread_page_${kind}_end[];\n")
    string(APPEND functions "PageAsset ${function}() {
  return {std::string_view(crossread_page_${kind}, static_cast<size_t>(crossread_page_${kind}_end - crossread_page_${kind})),
          \"${hash}\"};
}
")
  endforeach()
  file(CONFIGURE OUTPUT ${dir}/page.S CONTENT "${asm}" @ONLY)
  file(CONFIGURE OUTPUT ${dir}/page.cc CONTENT "// SPDX-License-Identifier: Apache-2.0
// Made by cmake/EmbedPage.cmake.
#include \"report/page_assets.h\"
extern \"C\" {
${externs}}
namespace crossread {
${functions}}  // namespace crossread
" @ONLY)
  set_source_files_properties(${dir}/page.S PROPERTIES OBJECT_DEPENDS "${built}/page.css;${built}/page.js")
  set(${out} ${dir}/page.S ${dir}/page.cc PARENT_SCOPE)
endfunction()
