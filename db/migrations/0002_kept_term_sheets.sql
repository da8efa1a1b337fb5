CREATE TABLE `term_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`negotiation_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`number` text NOT NULL,
	`version` text NOT NULL,
	`language` text NOT NULL,
	`facts_json` text NOT NULL,
	`pdf` blob NOT NULL,
	`engine_version` text NOT NULL,
	`frozen_at` text NOT NULL,
	`frozen_by` text NOT NULL,
	`sha256` text NOT NULL,
	`seal_sha256` text NOT NULL,
	FOREIGN KEY (`negotiation_id`) REFERENCES `negotiations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `one_sheet_of_a_version` ON `term_sheets` (`negotiation_id`,`number`,`version`,`language`);
ALTER TABLE `negotiations` ADD `particulars_json` text;
CREATE TRIGGER `term_sheets_are_never_changed` BEFORE UPDATE ON `term_sheets`
BEGIN SELECT RAISE(ABORT, 'a frozen term sheet is never changed'); END;
CREATE TRIGGER `term_sheets_are_never_deleted` BEFORE DELETE ON `term_sheets`
BEGIN SELECT RAISE(ABORT, 'a frozen term sheet is never deleted'); END;
CREATE TRIGGER `term_sheets_are_never_replaced` BEFORE INSERT ON `term_sheets`
WHEN EXISTS (
	SELECT 1 FROM `term_sheets` WHERE `id` = NEW.`id` OR (
		`negotiation_id` = NEW.`negotiation_id` AND `number` = NEW.`number`
		AND `version` = NEW.`version` AND `language` = NEW.`language`
	)
)
BEGIN SELECT RAISE(ABORT, 'a frozen term sheet is never replaced'); END;
