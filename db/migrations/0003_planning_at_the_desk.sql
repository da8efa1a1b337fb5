CREATE TABLE `holidays` (
	`day` text NOT NULL,
	`festival` text NOT NULL,
	`kind` text NOT NULL CHECK (`kind` IN ('off', 'work')),
	`status` text NOT NULL CHECK (`status` IN ('official', 'estimated')),
	PRIMARY KEY(`day`, `festival`)
) STRICT;
CREATE TABLE `import_mappings` (
	`account` text NOT NULL,
	`kind` text NOT NULL CHECK (`kind` IN ('products', 'terms')),
	`columns_json` text NOT NULL,
	`remembered_at` text NOT NULL,
	PRIMARY KEY(`account`, `kind`)
) STRICT;
ALTER TABLE `negotiations` ADD `season_json` text;
ALTER TABLE `negotiations` ADD `retailer_calendar_json` text;
ALTER TABLE `negotiations` ADD `comments_json` text;
ALTER TABLE `negotiations` ADD `reviews_json` text;
ALTER TABLE `new_products` ADD `placement_id` text;
ALTER TABLE `preferences` ADD `person` text;
ALTER TABLE `preferences` ADD `first_steps_json` text;
ALTER TABLE `promotions` ADD `mechanic` text;
ALTER TABLE `promotions` ADD `placement_id` text;
ALTER TABLE `promotions` ADD `uplift_source_json` text;
