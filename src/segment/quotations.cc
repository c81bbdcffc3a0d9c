// SPDX-License-Identifier: Apache-2.0
// Pairs quotation marks: straight, curly and single, over sentences and paragraphs.
#include "segment/segment.h"

namespace crossread {

void FindQuotations(Copy& copy) {
  std::vector<Token>& tokens = copy.tokens;
  int64_t open = -1;
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    std::string_view words = copy.Words(tokens[i]);
    bool opens = words == "“" || (words == "\"" && open < 0);
    bool closes = words == "”" || (words == "\"" && open >= 0);
    if (opens) {
      open = i;
    } else if (closes && open >= 0) {
      Quotation quotation;
      quotation.tokens = {static_cast<uint32_t>(open) + 1, i};
      if (!quotation.tokens.empty()) {
        quotation.begin = tokens[quotation.tokens.first].begin;
        quotation.end = tokens[i - 1].end;
        quotation.scare = quotation.tokens.size() <= 3;
        for (uint32_t k = quotation.tokens.first; k < i; ++k) tokens[k].flags |= kQuoted;
        copy.quotations.push_back(quotation);
      }
      open = -1;
    }
  }
}

}  // namespace crossread
