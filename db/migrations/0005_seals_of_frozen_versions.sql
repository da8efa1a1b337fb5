ALTER TABLE `snapshots` ADD `seal_sha256` text;
DROP TRIGGER IF EXISTS `snapshots_are_never_changed`;
UPDATE `snapshots` SET `seal_sha256` = seal_of_snapshot(
	`id`, `negotiation_id`, `scenario_id`, `name`, `taken_at`, `taken_by`, `engine_version`,
	`negotiation_json`, `results_fen_json`, `sha256`
);
CREATE TRIGGER `snapshots_are_never_changed` BEFORE UPDATE ON `snapshots`
BEGIN SELECT RAISE(ABORT, 'a frozen version is never changed'); END;
