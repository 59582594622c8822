CREATE TABLE `compound` (
	`article_id` text PRIMARY KEY NOT NULL,
	`priced` text NOT NULL,
	`printed` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `compound_dimension` (
	`article_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`label` text NOT NULL,
	`unit` text NOT NULL,
	`formula` text NOT NULL,
	`initial` integer,
	`least` integer,
	`most` integer,
	PRIMARY KEY(`article_id`, `position`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `compound_line` (
	`article_id` text NOT NULL,
	`position` integer NOT NULL,
	`component_id` text NOT NULL,
	`quantity` text NOT NULL,
	`waste_bp` integer NOT NULL,
	`note` text NOT NULL,
	`given` text NOT NULL,
	PRIMARY KEY(`article_id`, `position`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`component_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `compound_line_component` ON `compound_line` (`component_id`);--> statement-breakpoint
ALTER TABLE `credit_note_line` ADD `parts` text;--> statement-breakpoint
ALTER TABLE `invoice_line` ADD `parts` text;--> statement-breakpoint
ALTER TABLE `sales_order_line` ADD `parts` text;--> statement-breakpoint
ALTER TABLE `quote_line` ADD `parts` text;