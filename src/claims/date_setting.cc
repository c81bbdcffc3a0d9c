// SPDX-License-Identifier: Apache-2.0
// Looks through the copy for a Mrs May, and for signs of trade.
#include "claims/date_setting.h"

namespace crossread {

bool MayIsAName(const TimeReader& r, WordId may) {
  const Copy& copy = r.copy();
  for (uint32_t i = 1; i < copy.tokens.size(); ++i) {
    if (copy.tokens[i].word != may || !copy.tokens[i].Is(kCapital)) continue;
    const Token& before = copy.tokens[i - 1];
    if (before.kind == TokenKind::kPunct && i > 1 && copy.Words(before) == ".") {
      std::string_view title = copy.Words(copy.tokens[i - 2]);
      if (title == "Mrs" || title == "Ms" || title == "Mr" || title == "Dr") return true;
    }
    if (!before.Is(kCapital) || before.block != copy.tokens[i].block) continue;
    std::string_view word = copy.Words(before);
    if (word == "Mrs" || word == "Ms" || word == "Mr" || word == "Dr" || word == "Lady" || word == "Theresa" || before.word == 0) return true;
  }
  return false;
}

bool IsBusiness(const Copy& copy) {
  static constexpr WordSet kTrade{"profit", "profits", "earnings", "revenue", "revenues", "sales", "economy", "gdp", "inflation", "exports", "shareholders"};
  int signs = 0;
  for (const Token& token : copy.tokens) {
    if (token.kind == TokenKind::kSymbol) {
      std::string_view sign = copy.Words(token);
      signs += sign == "$" || sign == "%" || sign == "£" || sign == "€";
    } else if (token.kind == TokenKind::kWord) {
      signs += kTrade.Has(copy, token);
    }
    if (signs >= 2) return true;
  }
  return false;
}

bool TalksTrade(const Copy& copy, TokenRange around) {
  static constexpr WordSet kTrade{"profit", "profits", "earnings", "revenue", "revenues", "sales",    "economy", "gdp",       "inflation", "exports", "growth",
                                  "output", "income",  "lender",   "bank",    "airline",  "retailer", "insurer", "carmaker", "automaker", "investors", "dividend", "company", "firm"};
  for (uint32_t i = around.first; i < around.last; ++i) {
    if (kTrade.Has(copy, copy.tokens[i])) return true;
  }
  return false;
}

bool CountsPence(const Copy& copy) {
  static constexpr WordSet kPence{"pence", "sterling", "shares", "price", "prices", "p"};
  int marks = 0;
  for (const Token& token : copy.tokens) marks += token.kind == TokenKind::kWord ? kPence.Has(copy, token) : copy.Words(token) == "£";
  return marks > 1;  // its own "p" is one
}

}  // namespace crossread
