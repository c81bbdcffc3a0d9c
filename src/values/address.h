// SPDX-License-Identifier: Apache-2.0
// Street addresses and blocks, and whether two of them can be one place.
#ifndef CROSSREAD_SRC_VALUES_ADDRESS_H_
#define CROSSREAD_SRC_VALUES_ADDRESS_H_

#include <optional>
#include <string>

#include "crossread/copy.h"
#include "crossread/value.h"

namespace crossread {

/// "the 5800 block of W. Palm Street": number 5800, block, side "w", name "palm", type "street".
struct Address {
  int number = 0;    ///< house number, or the number of the block
  bool block = false;
  std::string side;  ///< "n", "sw"; empty where the copy names none
  std::string name;  ///< lower case: "palm", "16th", "murray hill"
  std::string type;  ///< "street", "avenue"; empty where the copy names none
};

/// The address that begins at token `i`, and the tokens it takes: a block of a named street, or a house number before
/// a street's name and type. Nothing where `i` begins no address.
struct AddressMatch {
  Address address;
  TokenRange tokens;
};
std::optional<AddressMatch> AddressAt(const Copy& copy, uint32_t i, uint32_t last);

/// The name of `address` as places are named: "5800 block w palm street".
Name NameOf(const Address& address);

/// The address that `place` was made from, or nothing.
std::optional<Address> AddressOf(const Name& place);

/// True where both are on one street: names equal, and no side or type that differs.
bool SameStreet(const Address& a, const Address& b);

/// True where two addresses on one street can be one place: equal, or a house within a block of a hundred numbers.
bool SameSpot(const Address& a, const Address& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_ADDRESS_H_
