// SPDX-License-Identifier: Apache-2.0
// A source without a day takes it from sources that tell of the same things: "on Wednesday" here, 12 January there.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "facts/anchor_parts.h"
#include "facts/facts.h"
#include "xxhash.h"

namespace crossread {
namespace {

constexpr size_t kCommon = 64;     // a word in more dated sentences than this tells nothing
constexpr int kEnough = 5;         // a shared name counts 2, a shared word 1
constexpr int kNewsDays = 6;
constexpr size_t kSharedNames = 3;   // before a source without a day is held to tell of the same days
constexpr size_t kMostLenders = 64;  // beyond, many stories are read at once

/// A word of a sentence, cut so that "Russia" meets "Russian" and "talks" meets "talk"; names are told from words.
struct Feature {
  uint64_t key = 0;
  bool name = false;
};

std::vector<Feature> FeaturesOf(const Copy& copy, const Sentence& sentence) {
  std::vector<Feature> features;
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const Token& token = copy.tokens[i];
    if (token.kind != TokenKind::kWord || token.Is(kSuffix)) continue;
    std::string folded = LowerCase(copy.Words(token));
    bool initial = i == sentence.tokens.first;
    bool name = token.Is(kCapital) && (!initial || token.Is(kAllCaps));
    if (!name && folded.size() < 5) continue;
    folded.erase(std::remove(folded.begin(), folded.end(), '.'), folded.end());
    if (folded.size() > 4 && folded.back() == 's') folded.pop_back();
    if (folded.size() > 6) folded.resize(6);
    features.push_back({XXH3_64bits(folded.data(), folded.size()), name});
  }
  std::sort(features.begin(), features.end(), [](const Feature& a, const Feature& b) {
    return a.key != b.key ? a.key < b.key : a.name > b.name;
  });
  features.erase(std::unique(features.begin(), features.end(), [](const Feature& a, const Feature& b) { return a.key == b.key; }),
                 features.end());
  return features;
}

/// What two sentences share: names count double, and there must be two of them.
int Shared(const std::vector<Feature>& a, const std::vector<Feature>& b) {
  int names = 0, words = 0;
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i].key < b[k].key) ++i;
    else if (b[k].key < a[i].key) ++k;
    else {
      (a[i].name && b[k].name ? names : words) += 1;
      ++i, ++k;
    }
  }
  return names >= 2 ? 2 * names + words : 0;
}

/// A day that a dated source names, and the words of its sentence.
struct Dated {
  DocId doc = 0;
  absl::CivilDay day;
  uint32_t claim = 0;
  std::vector<Feature> features;
};

absl::CivilDay WeekdayNear(absl::CivilDay anchor, int weekday, Direction direction) {
  int step = direction == Direction::kFuture ? 1 : -1;
  absl::CivilDay day = direction == Direction::kFuture ? anchor + 1 : anchor;
  while (static_cast<int>(absl::GetWeekday(day)) != weekday) day += step;
  return day;
}

/// The day a phrase means for a source that speaks from `anchor`; nothing where that is not plain.
std::optional<absl::CivilDay> DayOf(const TimePhrase& phrase, const Anchor& anchor) {
  bool weekday = phrase.form == TimePhrase::Form::kWeekday && phrase.weekday >= 0;
  if (phrase.form == TimePhrase::Form::kAbsolute && phrase.month > 0 && phrase.day > 0) {
    if (phrase.year != TimePhrase::kOpen) {
      if (!InCalendar(phrase.year, phrase.month, phrase.day)) return std::nullopt;
      return absl::CivilDay(phrase.year, phrase.month, phrase.day);
    }
    return anchor.known() ? NearestDay(phrase.month, phrase.day, anchor.last) : std::nullopt;
  }
  if (!anchor.exact()) return std::nullopt;
  if (weekday) return WeekdayNear(anchor.first, phrase.weekday, phrase.direction);
  if (phrase.form == TimePhrase::Form::kRelative && phrase.unit == TimeUnit::kDay && std::abs(phrase.amount) <= 1) {
    return anchor.first + static_cast<int>(phrase.amount);
  }
  return std::nullopt;
}

/// Days on which a source can have been written, if `phrase` means `day`; nothing where it cannot mean it.
std::optional<std::pair<absl::CivilDay, absl::CivilDay>> WindowFor(const TimePhrase& phrase, absl::CivilDay day) {
  if (phrase.form == TimePhrase::Form::kWeekday) {
    if (static_cast<int>(absl::GetWeekday(day)) != phrase.weekday) return std::nullopt;
    if (phrase.direction == Direction::kFuture) return std::pair(day - kNewsDays, day - 1);
    return std::pair(day, day + kNewsDays);
  }
  if (phrase.form == TimePhrase::Form::kRelative && phrase.unit == TimeUnit::kDay && std::abs(phrase.amount) <= 1) {
    absl::CivilDay at = day - static_cast<int>(phrase.amount);
    return std::pair(at, at);
  }
  return std::nullopt;
}

struct Vote {
  absl::CivilDay first, last;
  int weight = 0;
  const Dated* source = nullptr;
  uint32_t claim = 0;
};

class Lender {
 public:
  Lender(const std::vector<Copy>& copies, const std::vector<std::vector<Claim>>& claims, const std::vector<Anchor>& anchors)
      : copies_(copies), claims_(claims) {
    for (DocId doc = 0; doc < copies.size(); ++doc) {
      for (uint32_t i = 0; i < claims[doc].size(); ++i) {
        const TimePhrase* phrase = std::get_if<TimePhrase>(&claims[doc][i].said);
        if (phrase == nullptr || claims[doc][i].sentence >= copies[doc].sentences.size()) continue;
        std::optional<absl::CivilDay> day = DayOf(*phrase, anchors[doc]);
        if (!day) continue;
        dated_.push_back({doc, *day, i, FeaturesOf(copies[doc], copies[doc].sentences[claims[doc][i].sentence])});
      }
    }
    for (uint32_t i = 0; i < dated_.size(); ++i) {
      for (const Feature& feature : dated_[i].features) {
        if (feature.name) by_name_[feature.key].push_back(i);
      }
    }
  }

  /// The day of `doc` by the votes of its aligned sentences; unknown where they are too few or disagree.
  Anchor Borrow(DocId doc, const Anchor& own) const {
    std::vector<Vote> votes = Votes(doc);
    if (own.known()) {
      std::erase_if(votes, [&](const Vote& vote) { return vote.last < own.first || vote.first > own.last; });
      votes.push_back({own.first, own.last, 1, nullptr, 0});
    }
    return Decide(doc, votes);
  }

 private:
  std::vector<Vote> Votes(DocId doc) const {
    std::vector<Vote> votes;
    const Copy& copy = copies_[doc];
    for (uint32_t i = 0; i < claims_[doc].size(); ++i) {
      const Claim& claim = claims_[doc][i];
      const TimePhrase* phrase = std::get_if<TimePhrase>(&claim.said);
      if (phrase == nullptr || claim.sentence >= copy.sentences.size()) continue;
      if (phrase->form != TimePhrase::Form::kWeekday && phrase->form != TimePhrase::Form::kRelative) continue;
      std::vector<Feature> features = FeaturesOf(copy, copy.sentences[claim.sentence]);
      std::map<uint32_t, int> near;
      for (const Feature& feature : features) {
        auto it = feature.name ? by_name_.find(feature.key) : by_name_.end();
        if (it == by_name_.end() || it->second.size() > kCommon) continue;
        for (uint32_t at : it->second) ++near[at];
      }
      for (const auto& [at, names] : near) {
        if (names < 2 || dated_[at].doc == doc) continue;
        int weight = Shared(features, dated_[at].features);
        if (weight < kEnough) continue;
        auto window = WindowFor(*phrase, dated_[at].day);
        if (window) votes.push_back({window->first, window->second, weight, &dated_[at], i});
      }
    }
    return votes;
  }

  /// The window on which the most weight agrees, if that is two thirds of it.
  Anchor Decide(DocId doc, const std::vector<Vote>& votes) const {
    Anchor anchor;
    int best = 0, total = 0;
    absl::CivilDay day;
    for (const Vote& vote : votes) {
      total += vote.weight;
      int sum = 0;
      for (const Vote& other : votes) {
        if (other.first <= vote.first && vote.first <= other.last) sum += other.weight;
      }
      if (sum > best || (sum == best && vote.first < day)) best = sum, day = vote.first;
    }
    if (best < kEnough || 3 * best < 2 * total) return anchor;
    const Vote* lender = nullptr;
    anchor.first = absl::CivilDay::min();
    anchor.last = absl::CivilDay::max();
    for (const Vote& vote : votes) {
      if (day < vote.first || vote.last < day) continue;
      anchor.first = std::max(anchor.first, vote.first);
      anchor.last = std::min(anchor.last, vote.last);
      if (vote.source != nullptr && (lender == nullptr || vote.weight > lender->weight)) lender = &vote;
    }
    if (lender == nullptr) return Anchor{};
    anchor.basis = DateBasis::kBorrowed;
    const Claim& here = claims_[doc][lender->claim];
    anchor.words = here.words;
    anchor.reason = absl::StrCat("borrowed from ", av(copies_[lender->source->doc].document->label), ": \"",
                                 av(TextOf(copies_[doc].text(), here.words)), "\" is ", LongDate(lender->source->day), " there");
    return anchor;
  }

  const std::vector<Copy>& copies_;
  const std::vector<std::vector<Claim>>& claims_;
  std::vector<Dated> dated_;
  absl::flat_hash_map<uint64_t, std::vector<uint32_t>> by_name_;
};

/// A dateline without a year takes the year that brings it nearest to the other sources, where they agree on it.
void BorrowYears(const std::vector<Copy>& copies, std::vector<Anchor>& anchors) {
  std::vector<DocId> known;
  for (DocId doc = 0; doc < anchors.size(); ++doc) {
    if (anchors[doc].basis == DateBasis::kGiven || anchors[doc].basis == DateBasis::kStated) known.push_back(doc);
  }
  if (known.empty()) return;
  auto [low, high] = std::minmax_element(known.begin(), known.end(), [&](DocId a, DocId b) { return anchors[a].first < anchors[b].first; });
  for (DocId doc = 0; doc < anchors.size(); ++doc) {
    if (anchors[doc].known() && anchors[doc].basis != DateBasis::kInferred) continue;
    if (!anchors[doc].rejected.empty()) continue;
    std::optional<StatedDate> stated = FindStatedDate(copies[doc]);
    if (!stated || stated->date.year) continue;
    std::optional<absl::CivilDay> day = NearestDay(stated->date.month, stated->date.day, anchors[*low].first);
    if (!day || day != NearestDay(stated->date.month, stated->date.day, anchors[*high].first)) continue;
    DocId lender = std::llabs(*day - anchors[*low].first) <= std::llabs(*day - anchors[*high].first) ? *low : *high;
    Anchor anchor;
    anchor.basis = DateBasis::kStated;
    anchor.first = anchor.last = *day;
    anchor.words = copies[doc].SpanOf(stated->date.tokens);
    anchor.reason = absl::StrCat("stated in ", av(stated->where), ", the year taken from ", av(copies[lender].document->label));
    if (stated->clock) anchor.minute = absl::CivilMinute(*day) + *stated->clock;
    anchors[doc] = anchor;
  }
}

/// Names of a copy's running text, by hash.
std::vector<uint64_t> NamesOf(const Copy& copy) {
  std::vector<uint64_t> names;
  for (const Sentence& sentence : copy.sentences) {
    for (const Feature& feature : FeaturesOf(copy, sentence)) {
      if (feature.name) names.push_back(feature.key);
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

/// A source of whose day nothing is known speaks in the days of those that share names with it, where these are of one week.
void BorrowDays(const std::vector<Copy>& copies, const std::vector<Anchor>& stated, std::vector<Anchor>& anchors) {
  std::vector<DocId> known;
  for (DocId doc = 0; doc < stated.size(); ++doc) {
    if (stated[doc].exact() && (stated[doc].basis == DateBasis::kGiven || stated[doc].basis == DateBasis::kStated)) known.push_back(doc);
  }
  if (known.size() < 2 || known.size() > kMostLenders) return;
  std::vector<std::vector<uint64_t>> names;
  for (DocId doc : known) names.push_back(NamesOf(copies[doc]));
  for (DocId doc = 0; doc < anchors.size(); ++doc) {
    if (anchors[doc].known() || !anchors[doc].rejected.empty()) continue;
    const std::vector<uint64_t> own = NamesOf(copies[doc]);
    Anchor anchor;
    size_t lenders = 0;
    for (size_t k = 0; k < known.size(); ++k) {
      std::vector<uint64_t> both;
      std::set_intersection(own.begin(), own.end(), names[k].begin(), names[k].end(), std::back_inserter(both));
      if (both.size() < kSharedNames) continue;
      const Anchor& lender = stated[known[k]];
      anchor.first = lenders == 0 ? lender.first : std::min(anchor.first, lender.first);
      anchor.last = lenders == 0 ? lender.last : std::max(anchor.last, lender.last);
      ++lenders;
    }
    if (lenders < 2 || anchor.last - anchor.first > kNewsDays) continue;
    anchor.basis = DateBasis::kBorrowed;
    anchor.reason = "borrowed: other sources with the same names are of these days";
    anchors[doc] = std::move(anchor);
  }
}

}  // namespace

void BorrowAnchors(const std::vector<Copy>& copies, const std::vector<std::vector<Claim>>& claims, std::vector<Anchor>& anchors) {
  BorrowYears(copies, anchors);
  bool wanted = std::any_of(anchors.begin(), anchors.end(), [](const Anchor& anchor) { return !anchor.exact(); });
  if (!wanted) return;
  std::vector<Anchor> before = anchors;
  Lender lender(copies, claims, before);
  for (DocId doc = 0; doc < anchors.size(); ++doc) {
    if (anchors[doc].exact()) continue;
    Anchor borrowed = lender.Borrow(doc, before[doc]);
    if (borrowed.known()) anchors[doc] = borrowed;
  }
  BorrowDays(copies, before, anchors);
}

}  // namespace crossread
