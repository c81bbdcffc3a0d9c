// SPDX-License-Identifier: Apache-2.0
// Reads addresses off tokens; a name keeps the parts apart by their marks, so that no second reading is needed.
#include "values/address.h"

#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr std::string_view kSide = "side:", kType = "type:", kBlock = "block";

/// A whole number of at most five figures and nothing else, or -1.
int Whole(std::string_view word) {
  if (word.empty() || word.size() > 5) return -1;
  for (char c : word) {
    if (!IsDigit(c)) return -1;
  }
  return std::atoi(std::string(word).c_str());
}

class Street {
 public:
  Street(const Copy& copy, uint32_t last) : copy_(copy), lexicon_(*copy.lexicon), last_(last), side_(lexicon_.Class("street-side")), type_(lexicon_.Class("street-type")) {}

  /// The street from token `i`: side, name, type, side. The end of it, or 0 where there is none.
  uint32_t Read(uint32_t i, Address& address) const {
    if (const Sense* sense = Side(i); sense != nullptr && i + 1 < last_) {
      address.side = std::string(sense->value);
      i = SkipStop(i + 1);
    }
    uint32_t words = 0;
    for (; i < last_ && words < 4; ++words) {
      if (words > 0) {
        if (const Sense* type = lexicon_.Get(copy_, i, type_); type != nullptr && copy_.tokens[i].Is(kCapital)) {
          address.type = std::string(type->value);
          ++i;
          break;
        }
        if (Side(i) != nullptr) break;
      }
      std::string word = Word(i);
      const Token& token = copy_.tokens[i];
      uint32_t next = i + 1;
      if (token.kind == TokenKind::kNumber && next < last_ && copy_.tokens[next].Is(kGlued) && copy_.tokens[next].kind == TokenKind::kWord) word += Word(next++);
      bool part = (token.kind == TokenKind::kWord && token.Is(kCapital) && !token.Is(kSuffix)) || (token.kind == TokenKind::kNumber && next > i + 1) ||
                  (!word.empty() && IsDigit(word[0]) && !IsDigit(word.back()));
      if (!part) break;
      absl::StrAppend(&address.name, address.name.empty() ? "" : " ", word);
      i = next;
    }
    if (address.name.empty()) return 0;
    if (address.side.empty() && i < last_) {  // "2403 Benning Road NE"
      if (const Sense* sense = Side(i); sense != nullptr && (copy_.tokens[i].Is(kAllCaps) || Word(i).size() > 2)) address.side = std::string(sense->value), ++i;
    }
    return i;
  }

 private:
  std::string Word(uint32_t i) const { return LowerCase(copy_.Words(copy_.tokens[i])); }

  const Sense* Side(uint32_t i) const {
    if (i >= last_ || !copy_.tokens[i].Is(kCapital)) return nullptr;
    if (const Sense* sense = lexicon_.Get(copy_, i, side_)) return sense;
    std::string word = Word(i);  // "W." as one token
    if (word.size() < 2 || word.back() != '.') return nullptr;
    return lexicon_.FirstSense(word.substr(0, word.size() - 1), side_);
  }

  uint32_t SkipStop(uint32_t i) const { return i < last_ && copy_.Words(copy_.tokens[i]) == "." ? i + 1 : i; }

  const Copy& copy_;
  const Lexicon& lexicon_;
  uint32_t last_;
  ClassId side_, type_;
};

}  // namespace

std::optional<AddressMatch> AddressAt(const Copy& copy, uint32_t i, uint32_t last) {
  if (copy.tokens[i].kind != TokenKind::kNumber) return std::nullopt;
  AddressMatch match;
  match.address.number = Whole(copy.Words(copy.tokens[i]));
  if (match.address.number < 1) return std::nullopt;
  auto reads = [&](uint32_t k, const FixedWord& word) { return k < last && IsWord(copy, k, word); };
  uint32_t street = i + 1;
  if (reads(i + 1, "block") || (reads(i + 1, "-") && reads(i + 2, "block"))) {
    street = reads(i + 1, "block") ? i + 2 : i + 3;
    if (!reads(street, "of")) return std::nullopt;
    ++street;
    match.address.block = true;
  } else if (street >= last || copy.tokens[street].Is(kGlued) || (i > 0 && copy.tokens[i].Is(kGlued))) {
    return std::nullopt;  // "22-04", "5km"
  }
  if (street >= last || (!copy.tokens[street].Is(kCapital) && copy.tokens[street].kind != TokenKind::kNumber)) return std::nullopt;
  uint32_t end = Street(copy, last).Read(street, match.address);
  if (end == 0 || (!match.address.block && match.address.type.empty())) return std::nullopt;
  match.tokens = {i, end};
  return match;
}

Name NameOf(const Address& address) {
  Name name;
  name.parts.push_back(absl::StrCat(address.number));
  if (address.block) name.parts.emplace_back(kBlock);
  if (!address.side.empty()) name.parts.push_back(absl::StrCat(std::string(kSide), address.side));
  name.parts.push_back(address.name);
  if (!address.type.empty()) name.parts.push_back(absl::StrCat(std::string(kType), address.type));
  name.folded = absl::StrCat(address.number, address.block ? " block" : "", address.side.empty() ? "" : " ", address.side, " ", address.name,
                             address.type.empty() ? "" : " ", address.type);
  return name;
}

std::optional<Address> AddressOf(const Name& place) {
  if (place.parts.size() < 2 || Whole(place.parts[0]) < 1) return std::nullopt;
  Address address;
  address.number = Whole(place.parts[0]);
  for (size_t i = 1; i < place.parts.size(); ++i) {
    const std::string& part = place.parts[i];
    if (part == kBlock) address.block = true;
    else if (part.starts_with(kSide)) address.side = part.substr(kSide.size());
    else if (part.starts_with(kType)) address.type = part.substr(kType.size());
    else address.name = part;
  }
  if (!address.block && address.type.empty()) return std::nullopt;
  return address;
}

bool SameStreet(const Address& a, const Address& b) {
  auto fits = [](const std::string& x, const std::string& y) { return x.empty() || y.empty() || x == y; };
  return !a.name.empty() && a.name == b.name && fits(a.side, b.side) && fits(a.type, b.type);
}

bool SameSpot(const Address& a, const Address& b) {
  if (a.block == b.block) return a.number == b.number;
  const Address& block = a.block ? a : b;
  const Address& house = a.block ? b : a;
  return house.number >= block.number && house.number < block.number + 100;
}

}  // namespace crossread
