CREATE TABLE `actions` (
	`negotiation_id` text NOT NULL,
	`id` text NOT NULL,
	`sequence` integer NOT NULL,
	`label_key` text NOT NULL,
	`label_values_json` text,
	`changes_json` text NOT NULL,
	`state` text NOT NULL CHECK (`state` IN ('done', 'undone', 'discarded')),
	`at` text NOT NULL,
	`revision` integer NOT NULL CHECK (`revision` >= 0),
	PRIMARY KEY(`negotiation_id`, `id`),
	FOREIGN KEY (`negotiation_id`) REFERENCES `negotiations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE UNIQUE INDEX `actions_in_sequence` ON `actions` (`negotiation_id`,`sequence`);
CREATE INDEX `undone_actions` ON `actions` (`negotiation_id`,`sequence`) WHERE "state" = 'undone';
CREATE TABLE `migrations` (
	`version` integer PRIMARY KEY NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL
) STRICT;
CREATE TABLE `negotiations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`supplier_name` text NOT NULL,
	`supplier_size` text,
	`account_name` text NOT NULL,
	`account_size` text,
	`account_stores` real NOT NULL,
	`account_new_stores_json` text,
	`year_start_month` text NOT NULL,
	`cost_of_capital_rate` real NOT NULL,
	`retailer_cost_of_capital_rate` real,
	`day_count_days` integer,
	`service_vat_rate` real,
	`return_rate` real,
	`return_salvage_rate` real,
	`last_year_purchases_ex_yuan` real,
	`last_year_purchases_in_yuan` real,
	`last_year_units` real,
	`is_sample` integer NOT NULL,
	`revision` integer NOT NULL CHECK (`revision` >= 0),
	`created_by` text NOT NULL,
	`changed_at` text NOT NULL,
	`deleted_at` text
) STRICT;
CREATE UNIQUE INDEX `negotiations_created_by_unique` ON `negotiations` (`created_by`);
CREATE UNIQUE INDEX `one_sample` ON `negotiations` (`is_sample`) WHERE "is_sample" = 1 and "deleted_at" is null;
CREATE TABLE `new_products` (
	`negotiation_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`category` text NOT NULL,
	`brand` text,
	`barcode` text,
	`vat_rate` real NOT NULL,
	`list_price_yuan` real NOT NULL,
	`unit_cost_yuan` real NOT NULL,
	`logistics_cost_yuan` real,
	`retail_price_yuan` real NOT NULL,
	`listing_month` text NOT NULL,
	`stores_json` text NOT NULL,
	`units_per_store_month` real NOT NULL,
	`ramp_json` text NOT NULL,
	`cannibalisation_rate` real,
	`listing_fee_json` text,
	`success_probability_rate` real,
	PRIMARY KEY(`negotiation_id`, `scenario_id`, `id`),
	FOREIGN KEY (`negotiation_id`,`scenario_id`) REFERENCES `scenarios`(`negotiation_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TABLE `preferences` (
	`id` integer PRIMARY KEY NOT NULL CHECK (`id` = 1),
	`language` text NOT NULL,
	`money_unit` text NOT NULL
) STRICT;
CREATE TABLE `products` (
	`negotiation_id` text NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`category` text NOT NULL,
	`brand` text,
	`barcode` text,
	`vat_rate` real NOT NULL,
	`list_price_yuan` real NOT NULL,
	`unit_cost_yuan` real NOT NULL,
	`logistics_cost_yuan` real,
	`retail_price_yuan` real NOT NULL,
	`units_01` real NOT NULL,
	`units_02` real NOT NULL,
	`units_03` real NOT NULL,
	`units_04` real NOT NULL,
	`units_05` real NOT NULL,
	`units_06` real NOT NULL,
	`units_07` real NOT NULL,
	`units_08` real NOT NULL,
	`units_09` real NOT NULL,
	`units_10` real NOT NULL,
	`units_11` real NOT NULL,
	`units_12` real NOT NULL,
	PRIMARY KEY(`negotiation_id`, `id`),
	FOREIGN KEY (`negotiation_id`) REFERENCES `negotiations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE INDEX `products_in_order` ON `products` (`negotiation_id`,`position`);
CREATE TABLE `promotions` (
	`negotiation_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`products_json` text NOT NULL,
	`start_day` text NOT NULL,
	`end_day` text NOT NULL,
	`depth_rate` real NOT NULL,
	`uplift_json` text NOT NULL,
	`cannibalisation_rate` real,
	`forward_buy_json` text,
	`funding_json` text NOT NULL,
	`fees_json` text,
	PRIMARY KEY(`negotiation_id`, `scenario_id`, `id`),
	FOREIGN KEY (`negotiation_id`,`scenario_id`) REFERENCES `scenarios`(`negotiation_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TABLE `removed_rows` (
	`negotiation_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`kind` text NOT NULL CHECK (`kind` IN ('term', 'promotion', 'newProduct')),
	`id` text NOT NULL,
	PRIMARY KEY(`negotiation_id`, `scenario_id`, `kind`, `id`),
	FOREIGN KEY (`negotiation_id`,`scenario_id`) REFERENCES `scenarios`(`negotiation_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TABLE `scenarios` (
	`negotiation_id` text NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`base_id` text,
	`volume_growth_json` text,
	`risk_json` text,
	`row_order_json` text,
	PRIMARY KEY(`negotiation_id`, `id`),
	FOREIGN KEY (`negotiation_id`) REFERENCES `negotiations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`negotiation_id`,`base_id`) REFERENCES `scenarios`(`negotiation_id`,`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE `snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`negotiation_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`name` text NOT NULL,
	`taken_at` text NOT NULL,
	`engine_version` text NOT NULL,
	`negotiation_json` text NOT NULL,
	`results_fen_json` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`negotiation_id`) REFERENCES `negotiations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `terms` (
	`negotiation_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`position` integer NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`class` text NOT NULL,
	`code` text,
	`rule_json` text NOT NULL,
	`basis_json` text,
	`cap_yuan` real,
	`floor_yuan` real,
	`vat_class` text NOT NULL,
	`tax_included` integer,
	`service_vat_rate` real,
	`visibility` text,
	`in_return_for` text,
	`status` text,
	`shared_note` text,
	`private_note` text,
	PRIMARY KEY(`negotiation_id`, `scenario_id`, `id`),
	FOREIGN KEY (`negotiation_id`,`scenario_id`) REFERENCES `scenarios`(`negotiation_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TRIGGER `snapshots_are_never_changed` BEFORE UPDATE ON `snapshots`
BEGIN SELECT RAISE(ABORT, 'a frozen version is never changed'); END;
CREATE TRIGGER `snapshots_are_never_deleted` BEFORE DELETE ON `snapshots`
BEGIN SELECT RAISE(ABORT, 'a frozen version is never deleted'); END;
CREATE TRIGGER `snapshots_are_never_replaced` BEFORE INSERT ON `snapshots`
WHEN EXISTS (SELECT 1 FROM `snapshots` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a frozen version is never replaced'); END;
