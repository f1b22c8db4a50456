-- What was sent is written once and never changed; what was found out about it is appended; progress is a view.
-- Times are UTC, ISO 8601, from SQLite's clock.

CREATE TABLE installation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The seed from which the cases of every exercise are drawn unless a command names another.
  seed TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

INSERT INTO installation (id, seed) VALUES (1, lower(hex(randomblob(8))));

CREATE TABLE learner (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

-- A text that was sent, once however often it was sent.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL
) STRICT;

-- AUTOINCREMENT: the number of an erased submission is not given to another.
CREATE TABLE submission (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  learner_id INTEGER NOT NULL REFERENCES learner (id),
  exercise TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source (id),
  seed TEXT NOT NULL,
  received_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX submission_by_learner ON submission (learner_id, exercise);
CREATE INDEX submission_by_source ON submission (source_id);

CREATE TABLE verdict (
  id INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('passed', 'failed', 'not-built')),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND maximum),
  maximum INTEGER NOT NULL,
  misconception TEXT,
  digest TEXT NOT NULL,
  -- The whole result as the contract has it, as JSON.
  result TEXT NOT NULL CHECK (json_valid(result)),
  graded_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX verdict_by_submission ON verdict (submission_id, id);

CREATE TABLE attempt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  learner_id INTEGER NOT NULL REFERENCES learner (id),
  quiz TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND maximum),
  maximum INTEGER NOT NULL,
  made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE INDEX attempt_by_learner ON attempt (learner_id, quiz);

CREATE TABLE answer (
  attempt_id INTEGER NOT NULL REFERENCES attempt (id),
  question TEXT NOT NULL,
  -- What was answered; NULL where the question was left open.
  given TEXT,
  correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND maximum),
  maximum INTEGER NOT NULL,
  misconception TEXT,
  PRIMARY KEY (attempt_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE hint_seen (
  learner_id INTEGER NOT NULL REFERENCES learner (id),
  exercise TEXT NOT NULL,
  -- From 1.
  number INTEGER NOT NULL CHECK (number > 0),
  seen_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  PRIMARY KEY (learner_id, exercise, number)
) STRICT, WITHOUT ROWID;

-- Each submission with its newest verdict, or without one where it waits to be graded.
CREATE VIEW graded_submission AS
SELECT s.id, s.learner_id, s.exercise, s.received_at, v.outcome, v.score, v.maximum, v.misconception
FROM submission AS s
LEFT JOIN verdict AS v
  ON v.id = (SELECT max(newest.id) FROM verdict AS newest WHERE newest.submission_id = s.id);

CREATE VIEW exercise_progress AS
SELECT
  learner_id, exercise, count(*) AS submissions, coalesce(max(score), 0) AS best,
  coalesce(max(outcome = 'passed'), 0) AS passed
FROM graded_submission
GROUP BY learner_id, exercise;

-- The best attempt is the one with the largest share of its points, since attempts may ask different questions; of a
-- single max() SQLite takes the other columns from the row that has it.
CREATE VIEW quiz_progress AS
SELECT learner_id, quiz, count(*) AS attempts, score AS best, maximum, max(CAST(score AS REAL) / maximum) AS share
FROM attempt
GROUP BY learner_id, quiz;
