CREATE TABLE `catalog_family` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` integer NOT NULL,
	`path` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `catalog_family_version` ON `catalog_family` (`version_id`);--> statement-breakpoint
CREATE TABLE `catalog_item` (
	`id` integer PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`key` text NOT NULL,
	`ean` text DEFAULT '' NOT NULL,
	`label` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`brand` text DEFAULT '' NOT NULL,
	`family_id` integer,
	`unit` text DEFAULT 'u' NOT NULL,
	`pack` integer,
	`list_price` integer,
	`net_price` integer,
	`eco_tax` integer,
	`vat_bp` integer,
	`priced_on` text,
	`replaced_by` text DEFAULT '' NOT NULL,
	`image_url` text DEFAULT '' NOT NULL,
	`sheet_url` text DEFAULT '' NOT NULL,
	`precursor` integer
);
--> statement-breakpoint
CREATE INDEX `catalog_item_key` ON `catalog_item` (`key`);--> statement-breakpoint
CREATE INDEX `catalog_item_ean` ON `catalog_item` (`ean`) WHERE ean <> '';--> statement-breakpoint
CREATE TABLE `catalog_supplier` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`current_version` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `catalog_supplier_name` ON `catalog_supplier` (`owner`,lower("name"));--> statement-breakpoint
CREATE TABLE `catalog_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`supplier_id` text NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`priced_on` text,
	`item_count` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`ready_at` integer,
	`switched_at` integer,
	`replaces` integer,
	FOREIGN KEY (`supplier_id`) REFERENCES `catalog_supplier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `catalog_version_supplier` ON `catalog_version` (`supplier_id`,`status`);--> statement-breakpoint
-- Words of items, whose text is not kept twice; no word is asked for beside another, so places in the text are left out.
-- A beginning of a length that has no index of its own is put together from every word it may be: a hundred times slower.
CREATE VIRTUAL TABLE `catalog_words` USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5 6 7 8');
