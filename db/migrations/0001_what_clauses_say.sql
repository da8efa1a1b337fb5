ALTER TABLE `negotiations` ADD `clauses_json` text;
ALTER TABLE `terms` ADD `clause_json` text;
