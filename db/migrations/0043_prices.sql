CREATE TABLE `price_list` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`audience` text NOT NULL,
	`status_id` text,
	`client_id` text,
	`valid_from` text,
	`valid_to` text,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`status_id`) REFERENCES `choice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `price_list_status` ON `price_list` (`status_id`) WHERE status_id is not null;--> statement-breakpoint
CREATE INDEX `price_list_client` ON `price_list` (`client_id`) WHERE client_id is not null;--> statement-breakpoint
CREATE TABLE `price_list_line` (
	`id` text PRIMARY KEY NOT NULL,
	`list_id` text NOT NULL,
	`article_id` text,
	`family_id` text,
	`from_quantity` integer NOT NULL,
	`price` integer,
	`coefficient_bp` integer,
	`discount_bp` integer,
	FOREIGN KEY (`list_id`) REFERENCES `price_list`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `article_family`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `price_list_line_list` ON `price_list_line` (`list_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `price_list_line_article` ON `price_list_line` (`article_id`,`list_id`,`from_quantity`) WHERE article_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `price_list_line_family` ON `price_list_line` (`family_id`,`list_id`,`from_quantity`) WHERE family_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `price_list_line_whole` ON `price_list_line` (`list_id`,`from_quantity`) WHERE article_id is null and family_id is null;--> statement-breakpoint
CREATE TABLE `price_rate` (
	`id` text PRIMARY KEY NOT NULL,
	`status_id` text,
	`family_id` text,
	`overhead_bp` integer,
	`margin_bp` integer,
	`discount_bp` integer,
	`rounding` text DEFAULT 'cent' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`status_id`) REFERENCES `choice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`family_id`) REFERENCES `article_family`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `price_rate_status` ON `price_rate` (`status_id`) WHERE status_id is not null;--> statement-breakpoint
CREATE INDEX `price_rate_family` ON `price_rate` (`family_id`) WHERE family_id is not null;