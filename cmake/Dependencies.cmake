# SPDX-License-Identifier: Apache-2.0
# Every dependency is found once, here, and handed on as dep::all with its headers as SYSTEM.
if(CROSSREAD_STATIC)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
endif()
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(absl REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(CLI11 REQUIRED)
find_package(pugixml REQUIRED)
find_package(spdlog REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)

add_library(dep_all INTERFACE)
add_library(dep::all ALIAS dep_all)
target_link_libraries(dep_all INTERFACE
  Threads::Threads Boost::headers
  absl::base absl::strings absl::str_format absl::status absl::statusor absl::time absl::flat_hash_map absl::flat_hash_set
  absl::inlined_vector absl::span absl::function_ref
  ICU::i18n ICU::uc ICU::data CLI11::CLI11 PkgConfig::GUMBO PkgConfig::XXHASH)

# The static build: Debian's CMake packages name the .so where the .a lies beside it, and of spdlog and fmt there is no .a.
function(crossread_name_archives)
  get_property(targets DIRECTORY PROPERTY IMPORTED_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(NOT type STREQUAL SHARED_LIBRARY)
      continue()
    endif()
    foreach(suffix "" _NONE _RELEASE _RELWITHDEBINFO _NOCONFIG)
      get_target_property(path ${target} IMPORTED_LOCATION${suffix})
      if(path)
        string(REGEX REPLACE "\\.so[0-9.]*$" ".a" path "${path}")
        set_target_properties(${target} PROPERTIES IMPORTED_LOCATION${suffix} "${path}" IMPORTED_SONAME${suffix} "")
      endif()
    endforeach()
  endforeach()
endfunction()

if(CROSSREAD_STATIC)
  crossread_name_archives()
  target_compile_definitions(dep_all INTERFACE SPDLOG_FMT_EXTERNAL FMT_HEADER_ONLY)
  target_link_libraries(dep_all INTERFACE pugixml::pugixml ${CMAKE_DL_LIBS})
else()
  target_link_libraries(dep_all INTERFACE pugixml::pugixml spdlog::spdlog)
endif()
