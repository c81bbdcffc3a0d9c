// SPDX-License-Identifier: Apache-2.0
// "Estrela's NAME", "NAME of the Volt-Lumen team", "Green councillor NAME", "NAME, who rides for", "Professor NAME, of Leiden,".
#include "claims/affiliation.h"

#include <algorithm>

#include "base/ascii.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kAside = 14;  // tokens behind a name that still tell of it

class Reader {
 public:
  explicit Reader(const Reading& reading) : copy_(reading.copy), tags_(reading.grammar.Tags()), lexicon_(*copy_.lexicon) {}

  std::optional<PersonMention> Read(const PersonMention& person) {
    sentence_ = copy_.sentences[person.sentence].tokens;
    ReadBefore(person);
    ReadBehind(person);
    if (!found_ || several_) return std::nullopt;
    PersonMention member = person;
    member.office = {};
    member.office.cls = "member";
    member.office.track = track_;
    member.body = body_;
    member.of.clear();
    member.nation = {};
    member.title = words_;
    return member;
  }

 private:
  const Token& At(uint32_t i) const { return copy_.tokens[i]; }
  bool Is(uint32_t i, const FixedWord& word) const { return i < sentence_.last && IsWord(copy_, i, word); }
  bool Capital(uint32_t i) const { return i < sentence_.last && At(i).Is(kCapital) && At(i).kind == TokenKind::kWord && !At(i).Is(kSuffix); }

  void Take(std::string_view track, std::string body, TokenRange words) {
    if (found_ && (track_ != track || body_ != body)) {
      several_ = several_ || track_ == track;
      return;
    }
    found_ = true;
    track_ = std::string(track);
    body_ = std::move(body);
    words_ = words;
  }

  /// A party by the word that names it, singular: "green" of "Greens".
  std::string PartyAt(uint32_t i) const {
    if (!Capital(i)) return {};
    std::string word = LowerCase(copy_.Words(At(i)));
    if (word.size() > 4 && word.back() == 's') word.pop_back();
    if (word == "torie" || word == "tory") word = "conservative";
    static constexpr std::string_view kParties[] = {"labour", "conservative", "liberal", "green", "republican", "democrat", "socialist", "communist"};
    return std::find(std::begin(kParties), std::end(kParties), word) != std::end(kParties) ? word : std::string();
  }

  /// "Green councillor", "Liberal Democrat member", "Labour's"; a "Social Democrat" is of another party in each country.
  bool Party(uint32_t first, uint32_t last) {
    std::string party;
    uint32_t at = 0;
    for (uint32_t i = first; i < last; ++i) {
      std::string word = PartyAt(i);
      if (word.empty()) continue;
      if (i > sentence_.first && Capital(i - 1) && IsOneOf(copy_, i - 1, {"social", "christian", "national"})) return false;
      if (party == "liberal" && word == "democrat") word = "liberal";
      if (!party.empty() && party != word) return false;
      party = word;
      at = i;
    }
    if (party.empty()) return false;
    Take("party", party, {at, at + 1});
    return true;
  }

  /// The capitalised run that ends before `last`, lower case; empty for a country.
  std::string RunBefore(uint32_t last, uint32_t* first) const {
    uint32_t at = last;
    while (at > sentence_.first && (Capital(at - 1) || (IsOneOf(copy_, at - 1, {"-"}) && at > sentence_.first + 1 && Capital(at - 2)))) --at;
    *first = at;
    return NameOf(at, last);
  }

  std::string RunFrom(uint32_t first, uint32_t* last) const {
    uint32_t at = first;
    while (Capital(at) || (Is(at, "-") && Capital(at + 1)) || (at > first && Is(at, "of") && Capital(at + 1))) ++at;
    *last = at;
    return NameOf(first, at);
  }

  std::string NameOf(uint32_t first, uint32_t last) const {
    if (first < last && first == sentence_.first && lexicon_.Get(copy_, first, lexicon_.Class("function")) != nullptr) ++first;
    if (first >= last || last - first > 5) return {};
    for (const char* cls : {"country", "demonym", "honorific", "office", "metonym"}) {
      for (uint32_t i = first; i < last; ++i) {
        if (lexicon_.Longest(copy_, i, last, lexicon_.Class(cls))) return {};
      }
    }
    return LowerCase(copy_.Words(TokenRange{first, last}));
  }

  static bool Learned(std::string_view name) {
    return name.find("university") != std::string_view::npos || name.find("college") != std::string_view::npos || name.find("polytechnic") != std::string_view::npos;
  }

  void ReadBefore(const PersonMention& person) {
    uint32_t at = person.Words().first;
    if (at <= sentence_.first) at = person.name.first;
    uint32_t from = person.name.first;
    while (from > sentence_.first && person.name.first - from < 6 && At(from - 1).kind == TokenKind::kWord && tags_[from - 1] != Tag::kVerb && tags_[from - 1] != Tag::kPreposition &&
           tags_[from - 1] != Tag::kAuxiliary && tags_[from - 1] != Tag::kConjunction) {
      --from;
    }
    if (from < person.name.first && Party(from, person.name.first)) return;
    const uint32_t mark = person.name.first;  // "Estrela's NAME", "Estrela's striker NAME"
    for (uint32_t back = 1; back <= 3 && mark > sentence_.first + back; ++back) {
      if (At(mark - back).kind == TokenKind::kPunct && !At(mark - back).Is(kSuffix)) return;  // "Brandvold's son, NAME"
      if (!At(mark - back).Is(kSuffix)) continue;
      uint32_t first = 0;
      std::string team = RunBefore(mark - back, &first);
      const bool opens = first == sentence_.first && mark - back - first == 1 && lexicon_.Get(copy_, first, lexicon_.Class("function")) != nullptr;
      const bool person_of = person.office.track == "kin" || (!person.office.empty() && person.office.track != "sport" && person.office.track != "athlete");
      if (!team.empty() && !opens && !person_of && (first == sentence_.first || !IsOneOf(copy_, first - 1, {"the", "that", "this"}))) Take("team", std::move(team), {first, mark - back});
      return;
    }
  }

  void ReadBehind(const PersonMention& person) {
    uint32_t i = person.name.last, end = 0;
    if (i >= sentence_.last) return;
    const bool comma = Is(i, ",") || Is(i, "(");
    if (comma) ++i;
    const uint32_t stop = std::min(sentence_.last, i + kAside);
    if (Is(i, "of") || Is(i, "from") || (comma && Is(i, "for"))) {
      uint32_t first = i + 1;
      if (Is(first, "the")) ++first;
      std::string body = RunFrom(first, &end);
      if (body.empty()) return;
      const bool team = Is(end, "team") || Is(end, "squad") || Is(end, "club") || body.ends_with(" team") || body.ends_with(" cycling") || body.ends_with(" fc") || body.ends_with(" united");
      if (Party(first, std::min(end + 1, sentence_.last))) return;
      if (Learned(body) || (Styled(person) && comma && first == i + 1)) Take("univ", std::move(body), {i, end});
      else if (team) Take("team", std::move(body), {i, end});
      return;
    }
    if (!comma) return;
    for (; i + 1 < stop; ++i) {
      if (Is(i, ",") || Is(i, ")") || Is(i, ";")) break;
      const bool rides = IsOneOf(copy_, i, {"rides", "plays", "races", "drives", "runs", "swims", "rode", "played"}) && Is(i + 1, "for");
      const bool books = Is(i, "books") && Is(i + 1, "of");
      const bool loan = Is(i, "loan") && (Is(i + 1, "at") || Is(i + 1, "to"));
      const bool whom = Is(i, "whom") && Capital(i + 1);
      const bool colours = IsOneOf(copy_, i, {"colours", "colors", "banner", "ticket", "flag", "list"}) && Is(i + 1, "of");
      if (rides || books || loan || colours) {
        uint32_t first = i + 2;
        if (Is(first, "the")) ++first;
        std::string body = RunFrom(first, &end);
        if (colours) Party(first, std::min(first + 2, sentence_.last));
        else if (!body.empty()) Take("team", std::move(body), {i, end});
        return;
      }
      if (whom || (Is(i, "whom") && Is(i + 1, "the") && Capital(i + 2))) {
        const uint32_t first = Is(i + 1, "the") ? i + 2 : i + 1;
        std::string body = RunFrom(first, &end);
        bool hires = false;
        for (uint32_t k = end; k < std::min(sentence_.last, end + 9); ++k) hires = hires || IsOneOf(copy_, k, {"borrowed", "signed", "bought", "sold", "loaned", "employer", "employs", "hired", "recruited"});
        const std::string_view track = Learned(body) ? "univ" : "team";
        if (!body.empty() && hires) Take(track, std::move(body), {i, end});
        return;
      }
    }
  }

  /// "Dr NAME", "Professor NAME": who has a university behind him.
  bool Styled(const PersonMention& person) const {
    for (uint32_t back = 1; back <= 2 && person.name.first >= sentence_.first + back; ++back) {
      if (IsOneOf(copy_, person.name.first - back, {"dr", "prof", "professor"})) return true;
    }
    return false;
  }

  const Copy& copy_;
  const std::vector<Tag>& tags_;
  const Lexicon& lexicon_;
  TokenRange sentence_;
  bool found_ = false, several_ = false;
  std::string track_, body_;
  TokenRange words_;
};

}  // namespace

std::optional<PersonMention> FindAffiliation(const Reading& reading, const PersonMention& person) { return Reader(reading).Read(person); }

}  // namespace crossread
