// SPDX-License-Identifier: Apache-2.0
// Checks spans, orders and values against what the headers promise.
#include "tests/fuzz/invariants.h"

#include "absl/strings/str_cat.h"
#include "base/strings.h"

namespace crossread::testing {
namespace {

/// Length of the code point at the head of `text`; 0 where it is malformed.
size_t CodePoint(std::string_view text) {
  auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  unsigned char head = byte(0);
  if (head < 0x80) return 1;
  size_t length = head >= 0xF0 ? 4 : head >= 0xE0 ? 3 : 2;
  if (head < 0xC2 || head > 0xF4 || text.size() < length) return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  bool overlong = (head == 0xE0 && byte(1) < 0xA0) || (head == 0xF0 && byte(1) < 0x90);
  bool surrogate = head == 0xED && byte(1) >= 0xA0;
  bool beyond = head == 0xF4 && byte(1) >= 0x90;
  return overlong || surrogate || beyond ? 0 : length;
}

bool OnCodePoint(std::string_view text, size_t at) {
  return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

bool Lies(std::string_view text, size_t begin, size_t end) {
  return begin <= end && OnCodePoint(text, begin) && OnCodePoint(text, end);
}

std::string At(std::string_view what, size_t i, size_t begin, size_t end) {
  return absl::StrCat(av(what), " ", i, " (", begin, "..", end, ")");
}

bool Lies(const Copy& copy, TokenRange range) { return range.first <= range.last && range.last <= copy.tokens.size(); }

bool Lies(const Copy& copy, const Span& span) { return span.doc == copy.doc && Lies(copy.text(), span.begin, span.end); }

std::string BrokenTokens(const Copy& copy) {
  uint32_t last = 0;
  for (size_t i = 0; i < copy.tokens.size(); ++i) {
    const Token& token = copy.tokens[i];
    std::string name = At("token", i, token.begin, token.end);
    if (token.begin >= token.end || !Lies(copy.text(), token.begin, token.end)) return name + " is out of bounds or empty";
    if (token.begin < last) return name + " overlaps the one before";
    if (token.block >= copy.blocks.size()) return name + " has no block";
    const Block& block = copy.blocks[token.block];
    if (token.begin < block.begin || token.end > block.end) return name + " leaves its block";
    last = token.end;
  }
  return {};
}

std::string BrokenSentences(const Copy& copy) {
  uint32_t last = 0;
  for (size_t i = 0; i < copy.sentences.size(); ++i) {
    const Sentence& sentence = copy.sentences[i];
    std::string name = At("sentence", i, sentence.begin, sentence.end);
    if (!Lies(copy.text(), sentence.begin, sentence.end)) return name + " is out of bounds";
    if (sentence.begin < last) return name + " overlaps the one before";
    if (sentence.tokens.empty() || !Lies(copy, sentence.tokens)) return name + " has no tokens";
    if (sentence.block >= copy.blocks.size()) return name + " has no block";
    for (uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      if (copy.tokens[t].block != sentence.block) return name + " crosses a block";
      if (copy.tokens[t].begin < sentence.begin || copy.tokens[t].end > sentence.end) return name + " does not hold its tokens";
    }
    last = sentence.end;
  }
  return {};
}

}  // namespace

bool IsUtf8(std::string_view text) {
  while (!text.empty()) {
    size_t length = CodePoint(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string MadeUtf8(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    size_t length = bytes[0] == '\0' ? 0 : CodePoint(bytes);
    text += length == 0 ? "?" : bytes.substr(0, length);
    bytes.remove_prefix(length == 0 ? 1 : length);
  }
  return text;
}

std::string BrokenIn(const Document& document, size_t raw_size) {
  const std::string& text = document.text;
  if (!IsUtf8(text)) return "the text is not UTF-8";
  if (text.find('\0') != std::string::npos) return "the text holds a NUL";
  uint32_t last = 0;
  for (size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    std::string name = At("block", i, block.begin, block.end);
    if (!Lies(text, block.begin, block.end)) return name + " is out of bounds";
    if (block.begin < last) return name + " overlaps the one before";
    last = block.end;
  }
  uint64_t raw = 0;
  for (uint32_t at = 0; at <= text.size(); ++at) {
    uint64_t next = document.offsets.ToRaw(at);
    if (next < raw) return absl::StrCat("raw offset falls at ", at);
    if (next > raw_size) return absl::StrCat("raw offset of ", at, " is ", next, " of ", raw_size);
    raw = next;
  }
  return {};
}

std::string BrokenIn(const Copy& copy) {
  if (std::string broken = BrokenTokens(copy); !broken.empty()) return broken;
  if (std::string broken = BrokenSentences(copy); !broken.empty()) return broken;
  for (size_t i = 0; i < copy.quotations.size(); ++i) {
    const Quotation& quotation = copy.quotations[i];
    std::string name = At("quotation", i, quotation.begin, quotation.end);
    if (!Lies(copy.text(), quotation.begin, quotation.end)) return name + " is out of bounds";
    if (!Lies(copy, quotation.tokens)) return name + " has tokens out of bounds";
  }
  return {};
}

std::string BrokenIn(const Copy& copy, std::span<const Claim> claims) {
  for (size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    std::string name = absl::StrCat(av(claim.kind), " ", At("claim", i, claim.words.begin, claim.words.end));
    if (claim.kind.empty()) return name + " has no kind";
    if (claim.words.empty() || !Lies(copy, claim.words)) return name + " is out of bounds or empty";
    if (!Lies(copy, claim.core) || !claim.words.Contains(claim.core)) return name + " does not hold its core";
    if (claim.tokens.empty() || !Lies(copy, claim.tokens)) return name + " has no tokens";
    if (claim.sentence >= copy.sentences.size()) return name + " has no sentence";
  }
  return {};
}

std::string BrokenIn(const Copy& copy, std::span<const Fact> facts) {
  for (size_t i = 0; i < facts.size(); ++i) {
    const Fact& fact = facts[i];
    std::string name = absl::StrCat(av(fact.claim.kind), " ", At("fact", i, fact.claim.words.begin, fact.claim.words.end));
    if (std::string broken = BrokenIn(copy, std::span(&fact.claim, 1)); !broken.empty()) return broken;
    if (fact.timex && (!Lies(copy, fact.timex->extent) || fact.timex->value.empty())) return name + " has a TIMEX3 without extent or value";
    if (const TimeRange* range = std::get_if<TimeRange>(&fact.value); range && range->last < range->first) {
      return name + " ends before it begins";
    }
    if (const Amount* amount = std::get_if<Amount>(&fact.value); amount && !(amount->low <= amount->high)) {
      return name + " has its low above its high";
    }
  }
  return {};
}

std::string BrokenIn(const Report& report) {
  for (const Finding& finding : report.findings) {
    if (finding.fingerprint.size() != 16) return finding.rule + " has no fingerprint";
    if (finding.passages.empty()) return finding.rule + " shows no passage";
    for (const Passage& passage : finding.passages) {
      if (passage.span.doc >= report.story.documents.size()) return finding.rule + " points at no document";
      const std::string& text = report.story.documents[passage.span.doc].text;
      if (passage.span.empty() || !Lies(text, passage.span.begin, passage.span.end)) return finding.rule + " points out of bounds";
    }
  }
  return {};
}

}  // namespace crossread::testing
