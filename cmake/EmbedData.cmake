# SPDX-License-Identifier: Apache-2.0
# Puts every table of data/ into the program, byte for byte, through the assembler's .incbin.

# Sets `out` to the generated sources. Each table is one row {name, begin, end} of kEmbeddedTables.
function(crossread_embed_data out)
  file(GLOB_RECURSE tables CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/data ${CMAKE_SOURCE_DIR}/data/*.tsv)
  list(SORT tables)
  set(asm ".section .note.GNU-stack,\"\",%progbits\n.section .rodata\n")
  set(externs "")
  set(rows "")
  set(n 0)
  set(depends "")
  foreach(table IN LISTS tables)
    string(APPEND asm ".global crossread_table_${n}\n.global crossread_table_end_${n}\ncrossread_table_${n}:\n.incbin \"${CMAKE_SOURCE_DIR}/data/${table}\"\ncrossread_table_end_${n}:\n.byte 0\n")
    string(APPEND externs "extern const char crossread_table_${n}[];\nextern const char crossread_table_end_${n}[];\n")
    string(APPEND rows "    {\"${table}\", crossread_table_${n}, crossread_table_end_${n}},\n")
    list(APPEND depends ${CMAKE_SOURCE_DIR}/data/${table})
    math(EXPR n "${n} + 1")
  endforeach()
  set(dir ${CMAKE_BINARY_DIR}/embedded)
  file(CONFIGURE OUTPUT ${dir}/tables.S CONTENT "${asm}" @ONLY)
  file(CONFIGURE OUTPUT ${dir}/tables.cc CONTENT "// SPDX-License-Identifier: Apache-2.0
// Made by cmake/EmbedData.cmake.
#include \"lexicon/embedded.h\"
extern \"C\" {
${externs}}
namespace crossread {
const EmbeddedTable kEmbeddedTables[] = {
${rows}};
const int kEmbeddedTableCount = ${n};
}  // namespace crossread
" @ONLY)
  set_source_files_properties(${dir}/tables.S PROPERTIES OBJECT_DEPENDS "${depends}")
  set(${out} ${dir}/tables.S ${dir}/tables.cc PARENT_SCOPE)
endfunction()
