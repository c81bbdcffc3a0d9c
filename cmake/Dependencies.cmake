# SPDX-License-Identifier: Apache-2.0
# Every dependency is found once, here, and handed on as dep::all with its headers as SYSTEM.
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
  ICU::uc ICU::i18n ICU::data CLI11::CLI11 pugixml::pugixml spdlog::spdlog PkgConfig::GUMBO PkgConfig::XXHASH)
