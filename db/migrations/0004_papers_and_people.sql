CREATE TABLE `returned_papers` (
	`id` text PRIMARY KEY NOT NULL,
	`term_sheet_id` text NOT NULL,
	`kind` text NOT NULL CHECK (`kind` IN ('signedFile', 'scan')),
	`file_name` text NOT NULL,
	`media_type` text NOT NULL CHECK (`media_type` IN ('application/pdf', 'image/png', 'image/jpeg')),
	`content` blob NOT NULL,
	`sha256` text NOT NULL,
	`returned_at` text NOT NULL,
	`returned_by` text,
	`seal_sha256` text NOT NULL,
	FOREIGN KEY (`term_sheet_id`) REFERENCES `term_sheets`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `term_sheet_locks` (
	`term_sheet_id` text PRIMARY KEY NOT NULL,
	`paper_id` text NOT NULL,
	`locked_at` text NOT NULL,
	`locked_by` text,
	`seal_sha256` text NOT NULL,
	FOREIGN KEY (`term_sheet_id`) REFERENCES `term_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`paper_id`) REFERENCES `returned_papers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
ALTER TABLE `actions` ADD `done_by` text;
ALTER TABLE `negotiations` ADD `proposal_json` text;
ALTER TABLE `snapshots` ADD `taken_by` text;
ALTER TABLE `term_sheets` ADD `amends_id` text REFERENCES term_sheets(id);
CREATE TRIGGER `returned_papers_are_never_changed` BEFORE UPDATE ON `returned_papers`
BEGIN SELECT RAISE(ABORT, 'a returned paper is never changed'); END;
CREATE TRIGGER `returned_papers_are_never_deleted` BEFORE DELETE ON `returned_papers`
BEGIN SELECT RAISE(ABORT, 'a returned paper is never deleted'); END;
CREATE TRIGGER `returned_papers_are_never_replaced` BEFORE INSERT ON `returned_papers`
WHEN EXISTS (SELECT 1 FROM `returned_papers` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a returned paper is never replaced'); END;
CREATE TRIGGER `term_sheet_locks_are_never_changed` BEFORE UPDATE ON `term_sheet_locks`
BEGIN SELECT RAISE(ABORT, 'a lock is never changed'); END;
CREATE TRIGGER `term_sheet_locks_are_never_deleted` BEFORE DELETE ON `term_sheet_locks`
BEGIN SELECT RAISE(ABORT, 'a lock is never deleted'); END;
CREATE TRIGGER `term_sheet_locks_are_never_replaced` BEFORE INSERT ON `term_sheet_locks`
WHEN EXISTS (SELECT 1 FROM `term_sheet_locks` WHERE `term_sheet_id` = NEW.`term_sheet_id`)
BEGIN SELECT RAISE(ABORT, 'a lock is never replaced'); END;
