// SPDX-License-Identifier: Apache-2.0
// Segment, claims and facts of a single document.
#include "pipeline/claim_reader.h"

#include "claims/extract.h"
#include "facts/facts.h"
#include "pipeline/select.h"
#include "segment/segment.h"

namespace crossread {

namespace {

Story OfOneDocument() {
  Story story;
  story.documents.resize(1);
  story.copies.resize(1);
  return story;
}

}  // namespace

ClaimReader::ClaimReader(const Lexicon& lexicon, const CheckOptions& options)
    : lexicon_(lexicon), kinds_(SelectKinds(AllKinds(), options)), subjects_(options.subjects), story_(OfOneDocument()), grammar_(story_.copies[0]) {}

Document& ClaimReader::Next() {
  Document& document = story_.documents[0];
  document.uri.clear();
  document.label.clear();
  document.outlet.clear();
  document.locale.clear();
  document.title.clear();
  document.text.clear();
  document.blocks.clear();
  document.given.reset();
  document.metadata.reset();
  document.muted.clear();
  return document;
}

const Story& ClaimReader::Read() {
  claims_.clear();
  story_.anchors.clear();
  story_.facts.clear();
  story_.events.clear();
  Copy& copy = story_.copies[0];
  Segment(story_.documents[0], 0, lexicon_, copy);
  grammar_.TurnTo(copy);
  Extract(Reading{copy, grammar_, /*compared=*/false}, kinds_, claims_);
  story_.anchors.push_back(FindAnchor(copy, claims_));
  Normalise(copy, grammar_, claims_, story_.anchors[0], story_.facts, /*compared=*/false);
  if (subjects_) NameSubjects(copy, grammar_, story_.facts);
  return story_;
}

}  // namespace crossread
