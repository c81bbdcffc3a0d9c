# SPDX-License-Identifier: Apache-2.0
# Compiles the tables of data/ into one read-only block and puts it into the program through the assembler's .incbin.

# Sets `out` to the generated source behind Lexicon::BuiltIn().
function(crossread_embed_data out)
  file(GLOB_RECURSE tables CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/data ${CMAKE_SOURCE_DIR}/data/*.tsv)
  list(SORT tables)
  list(TRANSFORM tables PREPEND ${CMAKE_SOURCE_DIR}/data/ OUTPUT_VARIABLE depends)
  set(dir ${CMAKE_BINARY_DIR}/embedded)

  add_executable(crossread_make_block src/lexicon/make_block.cc src/lexicon/compile.cc)
  target_include_directories(crossread_make_block PRIVATE include src)
  target_link_libraries(crossread_make_block PRIVATE crossread_options dep::all)
  add_custom_command(OUTPUT ${dir}/lexicon.block
    COMMAND ${CMAKE_COMMAND} -E make_directory ${dir}
    COMMAND crossread_make_block ${dir}/lexicon.block ${CMAKE_SOURCE_DIR}/data ${tables}
    DEPENDS crossread_make_block ${depends} VERBATIM)

  file(CONFIGURE OUTPUT ${dir}/lexicon.S CONTENT ".section .note.GNU-stack,\"\",%progbits
.section .rodata
.balign 64
.global crossread_lexicon
crossread_lexicon:
.incbin \"${dir}/lexicon.block\"
" @ONLY)
  set_source_files_properties(${dir}/lexicon.S PROPERTIES OBJECT_DEPENDS ${dir}/lexicon.block)
  set(${out} ${dir}/lexicon.S PARENT_SCOPE)
endfunction()
