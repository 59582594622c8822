CREATE TABLE `article_source` (
	`article_id` text PRIMARY KEY NOT NULL,
	`supplier_id` text NOT NULL,
	`key` text NOT NULL,
	`reference` text NOT NULL,
	`item_id` integer NOT NULL,
	`list_price` integer,
	`net_price` integer,
	`priced_on` text,
	`linked_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_source_reference` ON `article_source` (`supplier_id`,`key`);--> statement-breakpoint
CREATE TABLE `import_choice` (
	`user_id` text PRIMARY KEY NOT NULL,
	`families` integer NOT NULL,
	`sub_families` integer NOT NULL,
	`purchase_price` integer NOT NULL,
	`accounts` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `supplier_condition` (
	`id` text PRIMARY KEY NOT NULL,
	`supplier_id` text NOT NULL,
	`family_path` text DEFAULT '' NOT NULL,
	`discount_bp` integer NOT NULL,
	`sales_account` text DEFAULT '' NOT NULL,
	`purchase_account` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplier_condition_family` ON `supplier_condition` (`supplier_id`,`family_path`);--> statement-breakpoint
CREATE TABLE `supplier_setting` (
	`supplier_id` text PRIMARY KEY NOT NULL,
	`shown` integer NOT NULL
);
