-- What Gradus wrote with the schema of 0002_class, as sqlite3's .dump gives it, which leaves out the mark in the header.
PRAGMA application_id = 1198679155;
PRAGMA journal_mode = WAL;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('0001_records');
INSERT INTO grdb_migrations VALUES('0002_class');
CREATE TABLE installation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The seed from which the cases of every exercise are drawn unless a command names another.
  seed TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
INSERT INTO installation VALUES(1,'0123456789abcdef','2026-01-02T03:00:00.000Z');
CREATE TABLE learner (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
INSERT INTO learner VALUES(1,'ada');
INSERT INTO learner VALUES(2,'grace');
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL
) STRICT;
INSERT INTO source VALUES(1,X'8df3b86437ab53574e4eb19aaef64e5c6a8e8d3cbe477c8998c3e40346d9a8be',X'66756e632072656c75285f207a3a20446f75626c6529202d3e20446f75626c65207b207a203c2030203f20302e3031202a207a203a207a207d0a');
INSERT INTO source VALUES(2,X'62c7e771ff6871759aaaa83d563b3bf550c8d4b2b063374a2b7bba4bb7d0c612',X'66756e632072656c75285f207a3a20446f75626c6529202d3e20446f75626c65207b206d617828302c207a29207d0a');
INSERT INTO source VALUES(3,X'cc09f7c3a88bf4dd1664d05c8bf7dc1734a842cfeb84869cfd78bbd3bcba6ed8',X'2f2f206164612c206e6f74206772616465640a');
CREATE TABLE submission (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  learner_id INTEGER NOT NULL REFERENCES learner (id),
  exercise TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source (id),
  seed TEXT NOT NULL,
  received_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
INSERT INTO submission VALUES(1,1,'relu',1,'fixture','2026-01-02T03:04:05.001Z');
INSERT INTO submission VALUES(2,2,'relu',1,'fixture','2026-01-02T03:04:05.002Z');
INSERT INTO submission VALUES(3,1,'relu',2,'fixture','2026-01-02T03:04:05.003Z');
INSERT INTO submission VALUES(4,1,'neuron',3,'fixture','2026-01-02T03:04:05.004Z');
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
INSERT INTO verdict VALUES(1,1,'failed',5,10,'leaky','ee816030433193be8f62724226b24017293481458edc2fa2bc17c6bcc34cea64','{"checks":[{"counterexample":{"actual":"-0.01","expected":"0.0","input":"relu(-1.0)"},"evidence":"cases","maximum":3,"name":"a negative number becomes 0","outcome":"failed","score":0},{"evidence":"cases","maximum":1,"name":"0 stays 0","outcome":"passed","score":1},{"evidence":"cases","maximum":2,"name":"a positive whole number stays as it is","outcome":"passed","score":2},{"evidence":"cases","maximum":2,"name":"a positive fraction stays as it is","outcome":"passed","score":2},{"counterexample":{"actual":"-1.152921504606847e+16","expected":"0.0","input":"relu(-1.152921504606847e+18)"},"evidence":"cases","maximum":2,"name":"very large, very small and infinite numbers are no exception","outcome":"failed","score":0}],"diagnostics":[],"digest":"ee816030433193be8f62724226b24017293481458edc2fa2bc17c6bcc34cea64","exercise":"relu","learner":"ada","maximum":10,"misconception":{"id":"leaky","says":"You let a small part of each negative number through. That is a relative of ReLU, the leaky one; ReLU itself lets nothing through."},"outcome":"failed","printed":"","schema":1,"score":5,"seed":"fixture","submission":1}','2026-01-02T03:04:06.001Z');
INSERT INTO verdict VALUES(2,2,'failed',5,10,'leaky','ee816030433193be8f62724226b24017293481458edc2fa2bc17c6bcc34cea64','{"checks":[{"counterexample":{"actual":"-0.01","expected":"0.0","input":"relu(-1.0)"},"evidence":"cases","maximum":3,"name":"a negative number becomes 0","outcome":"failed","score":0},{"evidence":"cases","maximum":1,"name":"0 stays 0","outcome":"passed","score":1},{"evidence":"cases","maximum":2,"name":"a positive whole number stays as it is","outcome":"passed","score":2},{"evidence":"cases","maximum":2,"name":"a positive fraction stays as it is","outcome":"passed","score":2},{"counterexample":{"actual":"-1.152921504606847e+16","expected":"0.0","input":"relu(-1.152921504606847e+18)"},"evidence":"cases","maximum":2,"name":"very large, very small and infinite numbers are no exception","outcome":"failed","score":0}],"diagnostics":[],"digest":"ee816030433193be8f62724226b24017293481458edc2fa2bc17c6bcc34cea64","exercise":"relu","learner":"grace","maximum":10,"misconception":{"id":"leaky","says":"You let a small part of each negative number through. That is a relative of ReLU, the leaky one; ReLU itself lets nothing through."},"outcome":"failed","printed":"","schema":1,"score":5,"seed":"fixture","submission":2}','2026-01-02T03:04:06.002Z');
INSERT INTO verdict VALUES(3,3,'passed',10,10,NULL,'95b6b5ef8e300e5538f25a2e854a38c21f4c01bd0bc6194ed2de7f6e17fe2ac9','{"checks":[{"evidence":"cases","maximum":3,"name":"a negative number becomes 0","outcome":"passed","score":3},{"evidence":"cases","maximum":1,"name":"0 stays 0","outcome":"passed","score":1},{"evidence":"cases","maximum":2,"name":"a positive whole number stays as it is","outcome":"passed","score":2},{"evidence":"cases","maximum":2,"name":"a positive fraction stays as it is","outcome":"passed","score":2},{"evidence":"cases","maximum":2,"name":"very large, very small and infinite numbers are no exception","outcome":"passed","score":2}],"diagnostics":[],"digest":"95b6b5ef8e300e5538f25a2e854a38c21f4c01bd0bc6194ed2de7f6e17fe2ac9","exercise":"relu","learner":"ada","maximum":10,"misconception":null,"outcome":"passed","printed":"","schema":1,"score":10,"seed":"fixture","submission":3}','2026-01-02T03:04:06.003Z');
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  learner_id INTEGER NOT NULL REFERENCES learner (id),
  quiz TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND maximum),
  maximum INTEGER NOT NULL,
  made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
INSERT INTO attempt VALUES(1,1,'neural-networks',1,5,'2026-01-02T03:05:00.001Z');
INSERT INTO attempt VALUES(2,2,'neural-networks',1,5,'2026-01-02T03:05:00.002Z');
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
INSERT INTO answer VALUES(1,'backpropagation',NULL,0,0,1,NULL);
INSERT INTO answer VALUES(1,'collapse','"c"',1,1,1,NULL);
INSERT INTO answer VALUES(1,'neuron',NULL,0,0,2,NULL);
INSERT INTO answer VALUES(1,'relu','[3,2]',0,0,1,'absolute-value');
INSERT INTO answer VALUES(2,'backpropagation',NULL,0,0,1,NULL);
INSERT INTO answer VALUES(2,'collapse','"c"',1,1,1,NULL);
INSERT INTO answer VALUES(2,'neuron',NULL,0,0,2,NULL);
INSERT INTO answer VALUES(2,'relu','[3,2]',0,0,1,'absolute-value');
CREATE TABLE hint_seen (
  learner_id INTEGER NOT NULL REFERENCES learner (id),
  exercise TEXT NOT NULL,
  -- From 1.
  number INTEGER NOT NULL CHECK (number > 0),
  seen_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  PRIMARY KEY (learner_id, exercise, number)
) STRICT, WITHOUT ROWID;
INSERT INTO hint_seen VALUES(1,'relu',1,'2026-01-02T03:06:00.000Z');
INSERT INTO hint_seen VALUES(2,'relu',1,'2026-01-02T03:06:00.000Z');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('submission',4);
INSERT INTO sqlite_sequence VALUES('attempt',2);
CREATE INDEX submission_by_learner ON submission (learner_id, exercise);
CREATE INDEX submission_by_source ON submission (source_id);
CREATE INDEX attempt_by_learner ON attempt (learner_id, quiz);
CREATE VIEW quiz_progress AS
SELECT learner_id, quiz, count(*) AS attempts, score AS best, maximum, max(CAST(score AS REAL) / maximum) AS share
FROM attempt
GROUP BY learner_id, quiz;
CREATE INDEX verdict_standing ON verdict (submission_id, id, outcome, score, maximum, misconception);
CREATE VIEW graded_submission AS
SELECT s.id, s.learner_id, s.exercise, s.received_at, v.outcome, v.score, v.maximum, v.misconception
FROM submission AS s
LEFT JOIN verdict AS v
  ON v.submission_id = s.id
    AND +v.id = (SELECT max(newest.id) FROM verdict AS newest WHERE newest.submission_id = s.id);
CREATE VIEW exercise_progress AS
SELECT
  learner_id, exercise, count(*) AS submissions, coalesce(max(score), 0) AS best,
  coalesce(max(outcome = 'passed'), 0) AS passed
FROM graded_submission
GROUP BY learner_id, exercise;
COMMIT;
