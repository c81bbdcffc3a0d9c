// SPDX-License-Identifier: Apache-2.0
// Each word before is an operator, a light verb, or bars what stands before it.
#include "claims/turning.h"

#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 16;  // tokens back

constexpr WordSet kEdges = {"and", "but", "that", "which", "who", "how", "when", "where", "why", "said", "says", "because", "after", "before", "as", "while", "since", "though", "although", "than", "so", "whose", "whom", "despite"};
constexpr WordSet kSupposing = {"if", "whether", "unless", "lest"};
constexpr WordSet kMay = {"could", "might", "may", "should", "must", "can", "ought", "ca"};
constexpr WordSet kWill = {"will", "shall", "'ll", "’ll", "wo"};

}  // namespace

TurningReader::TurningReader(const Copy& copy, const Grammar& grammar, const Polarity& polarity)
    : copy_(copy), grammar_(grammar), polarity_(polarity), lexicon_(*copy.lexicon), denies_(lexicon_.Class("turn-denies")), plans_(lexicon_.Class("turn-plans")),
      opens_(lexicon_.Class("turn-opens")), light_(lexicon_.Class("turn-light")) {}

bool TurningReader::Denies(uint32_t at, bool noun) const {
  if (polarity_.Negator(at)) return true;
  const uint32_t next = at + 1;
  if (IsWord(copy_, at, "yet")) return IsWord(copy_, next, "to");
  if (IsWord(copy_, at, "far")) return IsWord(copy_, next, "from");
  if (IsOneOf(copy_, at, {"short", "instead", "absence", "lack"})) return IsWord(copy_, next, "of");
  if (IsOneOf(copy_, at, {"failed", "fails", "fail"})) return noun || IsWord(copy_, next, "to");
  if (IsOneOf(copy_, at, {"lack", "lacks", "lacked", "lacking"})) return noun;  // not "lacked evidence in making the arrest"
  return lexicon_.Get(copy_, at, denies_) != nullptr;
}

Turning TurningReader::At(uint32_t i, uint32_t first, bool noun) const {
  const std::vector<Tag>& tags = grammar_.Tags();
  Turning out{.first = i};
  const Turning open{.open = true, .first = i};
  bool barred = false, may = false, edge = false;
  for (uint32_t k = i; k > first && k + kReach > i; --k) {
    const uint32_t at = k - 1;
    if (copy_.tokens[at].kind == TokenKind::kPunct && !IsOneOf(copy_, at, {"-", "\"", "“", "”", "’", "'"})) break;
    if (kSupposing.Has(copy_, at) || IsOneOf(copy_, at, {"despite", "contrary", "possible", "impossible", "doubt", "doubts", "doubted", "rumours", "rumors", "reports"})) return open;
    if (edge) {  // "doubted that it was open", "if the bridge that was open"
      if (IsWord(copy_, at + 1, "that") && (lexicon_.Get(copy_, at, opens_) != nullptr || (at > first && polarity_.Negator(at - 1)))) return open;
      continue;
    }
    if (kEdges.Has(copy_, at)) {
      edge = true;
    } else if (IsWord(copy_, at, "only") && at > first && polarity_.Negator(at - 1)) {
      edge = true;
    } else if (Denies(at, noun)) {
      if (barred) return open;  // "did not say it was closed"
      out.turned = !out.turned;
      out.first = at;
    } else if (kWill.Has(copy_, at) || IsOneOf(copy_, at, {"would", "'d"})) {
      if (!kWill.Has(copy_, at) && !polarity_.Promised(at, first)) {
        if (!out.turned || out.first != at + 1) return open;
        out.open = out.refused = true;  // "would not rule out"
      }
      out.will = true;
    } else if (kMay.Has(copy_, at) && !(IsWord(copy_, at, "may") && copy_.tokens[at].Is(kCapital))) {
      may = true;
    } else if (IsWord(copy_, at, "to") && at > first && IsOneOf(copy_, at - 1, {"is", "are", "am"})) {  // "is to be scrapped"
      out.will = true;
    } else if (lexicon_.Get(copy_, at, plans_) != nullptr && at + 1 < i && IsOneOf(copy_, at + 1, {"to", "of"})) {
      out.will = true;
    } else if (lexicon_.Get(copy_, at, opens_) != nullptr && (grammar_.NounGroupAt(at) < 0 || IsOneOf(copy_, at + 1, {"of", "to", "that"}))) {  // not "the suspect"
      return open;
    } else if (tags[at] == Tag::kVerb && !noun && grammar_.NounGroupAt(at) < 0 && lexicon_.Get(copy_, at, light_) == nullptr) {
      if (IsWord(copy_, at + 1, "to")) return open;  // "helped to close"
      barred = true;
    }
  }
  if (may && !out.turned) return open;  // what could not be found was not found
  return out;
}

}  // namespace crossread
