// SPDX-License-Identifier: Apache-2.0
// A ring of batches: this thread reads and writes, the others turn lines into claims; the oldest batch leaves first.
#include "pipeline/claim_stream.h"

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "pipeline/claim_reader.h"
#include "pipeline/document_line.h"
#include "report/fact_json.h"

namespace crossread {
namespace {

constexpr size_t kReadSize = size_t{1} << 17;  // what it becomes stays in the second cache

/// Bytes in memory that is never filled before it is read into, and that two owners can exchange.
struct Bytes {
  std::unique_ptr<char[]> data;
  size_t size = 0, capacity = 0;

  void Reserve(size_t wanted) {
    if (wanted <= capacity) return;
    capacity = std::max(wanted, capacity * 2);
    auto larger = std::make_unique_for_overwrite<char[]>(capacity);
    if (size > 0) std::memcpy(larger.get(), data.get(), size);
    data = std::move(larger);
  }
  void Assign(std::string_view text) {
    size = 0;
    Reserve(text.size());
    if (!text.empty()) std::memcpy(data.get(), text.data(), text.size());
    size = text.size();
  }
  std::string_view view() const { return {data.get(), size}; }
};

/// Whole lines on their way through.
struct Batch {
  Bytes lines;                // each ends in LF
  uint64_t first_line = 1;    // number of the first one
  CompactWriter claims;
  std::vector<std::pair<uint64_t, std::string>> complaints;
  bool done = false;
};

/// Turns batches into claims; one for each thread.
class Worker {
 public:
  Worker(const Lexicon& lexicon, const CheckOptions& options) : reader_(lexicon, options) {}

  void Run(Batch& batch) {
    uint64_t number = batch.first_line;
    for (char *line = batch.lines.data.get(), *end = line + batch.lines.size; line < end; ++number) {
      char* feed = static_cast<char*>(std::memchr(line, '\n', static_cast<size_t>(end - line)));
      *feed = '\0';
      if (line[std::strspn(line, " \t\r")] != '\0') ReadLine(line, number, batch);
      line = feed + 1;
    }
  }

 private:
  void ReadLine(char* line, uint64_t number, Batch& batch) {
    group_.clear();
    if (absl::Status status = ReadDocumentLine(line, reader_.Next(), group_); !status.ok()) {
      batch.complaints.emplace_back(number, std::string(status.message()));
      return;
    }
    const Story& story = reader_.Read();
    Json<CompactWriter> json(batch.claims);
    for (const Fact& fact : story.facts) {
      WriteFact(story, fact, group_, &scratch_, json, &fact == &story.facts.front());
      batch.claims.EndLine();
    }
  }

  ClaimReader reader_;
  std::string scratch_, group_;
};

uint64_t LinesOf(std::string_view text) {
  uint64_t lines = 0;
  for (size_t feed = text.find('\n'); feed != std::string_view::npos; feed = text.find('\n', feed + 1)) ++lines;
  return lines;
}

/// Cuts what is read into batches of whole lines.
class LineCutter {
 public:
  explicit LineCutter(ByteSource read) : read_(read) {}

  /// Fills `batch` with at least one line; false at the end or on failure.
  bool Fill(Batch& batch) {
    batch.first_line = line_;
    while (!ended_) {
      rest_.Reserve(rest_.size + kReadSize + 1);
      int64_t got = read_(rest_.data.get() + rest_.size, kReadSize);
      if (got > 0) rest_.size += static_cast<size_t>(got);
      if (got <= 0) {
        failed_ = got < 0;
        ended_ = true;
        if (rest_.size > 0) rest_.data[rest_.size++] = '\n';
      }
      size_t feed = rest_.view().rfind('\n');
      if (feed == std::string_view::npos) {
        if (rest_.size > kLongestLine) rest_.size = 0, skipping_ = true;
        continue;
      }
      std::swap(batch.lines, rest_);
      rest_.Assign(batch.lines.view().substr(feed + 1));
      batch.lines.size = feed + 1;
      if (skipping_) SkipHead(batch);
      line_ += LinesOf(batch.lines.view());
      if (batch.lines.size > 0 || !batch.complaints.empty()) return true;
    }
    return false;
  }

  bool failed() const { return failed_; }

 private:
  void SkipHead(Batch& batch) {
    batch.complaints.emplace_back(line_, "longer than 64 MiB");
    size_t head = batch.lines.view().find('\n') + 1;
    std::memmove(batch.lines.data.get(), batch.lines.data.get() + head, batch.lines.size - head);
    batch.lines.size -= head;
    batch.first_line = ++line_;
    skipping_ = false;
  }

  ByteSource read_;
  Bytes rest_;
  uint64_t line_ = 1;
  bool ended_ = false, failed_ = false, skipping_ = false;
};

bool Deliver(Batch& batch, ByteSink write, LineComplaint complain) {
  for (const auto& [line, why] : batch.complaints) complain(line, why);
  bool written = batch.claims.text().empty() || write(batch.claims.text());
  batch.claims.Clear();
  batch.complaints.clear();
  batch.done = false;
  return written;
}

bool StreamAlone(const Lexicon& lexicon, const CheckOptions& options, LineCutter& cutter, ByteSink write, LineComplaint complain) {
  Worker worker(lexicon, options);
  Batch batch;
  while (cutter.Fill(batch)) {
    worker.Run(batch);
    if (!Deliver(batch, write, complain)) return false;
  }
  return !cutter.failed();
}

/// Batches between the thread that reads and those that work. The worker that finishes the oldest batch delivers it,
/// so that a slow writer of documents gets its claims without sending more.
class Ring {
 public:
  Ring(int jobs, ByteSink write, LineComplaint complain) : batches_(static_cast<size_t>(jobs) * 2), write_(write), complain_(complain) {}

  /// An empty batch, as soon as there is one; null where nothing more can be written.
  Batch* Room() {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return broken_ || next_ - oldest_ < batches_.size(); });
    return broken_ ? nullptr : &batches_[next_ % batches_.size()];
  }

  /// Hands over what Room() gave.
  void Push() {
    std::lock_guard lock(mutex_);
    ++next_;
    moved_.notify_all();
  }

  void Close() {
    std::lock_guard lock(mutex_);
    closed_ = true;
    moved_.notify_all();
  }

  void Work(const Lexicon& lexicon, const CheckOptions& options) {
    Worker worker(lexicon, options);
    std::unique_lock lock(mutex_);
    while (true) {
      moved_.wait(lock, [&] { return closed_ || taken_ < next_; });
      if (taken_ == next_) return;
      Batch& batch = batches_[taken_++ % batches_.size()];
      lock.unlock();
      worker.Run(batch);
      lock.lock();
      batch.done = true;
      DeliverOldest(lock);
    }
  }

  bool broken() const { return broken_; }

 private:
  void DeliverOldest(std::unique_lock<std::mutex>& lock) {
    while (!delivering_ && oldest_ < next_ && batches_[oldest_ % batches_.size()].done) {
      delivering_ = true;
      lock.unlock();
      bool written = Deliver(batches_[oldest_ % batches_.size()], write_, complain_);
      lock.lock();
      delivering_ = false;
      broken_ = broken_ || !written;
      ++oldest_;
      moved_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable moved_;
  std::vector<Batch> batches_;
  size_t next_ = 0, taken_ = 0, oldest_ = 0;  // batches handed over, taken up, delivered so far
  bool closed_ = false, broken_ = false, delivering_ = false;
  ByteSink write_;
  LineComplaint complain_;
};

bool StreamTogether(const Lexicon& lexicon, const CheckOptions& options, LineCutter& cutter, ByteSink write, LineComplaint complain) {
  Ring ring(options.jobs, write, complain);
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < options.jobs; ++i) threads.emplace_back([&] { ring.Work(lexicon, options); });
    for (Batch* batch = ring.Room(); batch && cutter.Fill(*batch); batch = ring.Room()) ring.Push();
    ring.Close();
  }
  return !ring.broken() && !cutter.failed();
}

}  // namespace

bool StreamClaims(const Lexicon& lexicon, const CheckOptions& options, ByteSource read, ByteSink write, LineComplaint complain) {
  LineCutter cutter(read);
  return options.jobs <= 1 ? StreamAlone(lexicon, options, cutter, write, complain)
                           : StreamTogether(lexicon, options, cutter, write, complain);
}

}  // namespace crossread
