CREATE TABLE `follow_up` (
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`step` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`kind`, `subject_id`, `step`)
);
--> statement-breakpoint
CREATE TABLE `follow_up_setting` (
	`id` text PRIMARY KEY NOT NULL,
	`quote_times` integer NOT NULL,
	`quote_days` integer NOT NULL,
	`invoice_times` integer NOT NULL,
	`invoice_days` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notification` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`facts` text NOT NULL,
	`key` text NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notification_once` ON `notification` (`user_id`,`key`);--> statement-breakpoint
CREATE INDEX `notification_user` ON `notification` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `notification_unread` ON `notification` (`user_id`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `telling_preference` (
	`user_id` text PRIMARY KEY NOT NULL,
	`report_every` text DEFAULT 'never' NOT NULL,
	`report_elements` text NOT NULL,
	`muted` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `credit_note_issued` ON `credit_note` (`issued_on`,`invoice_id`,`net_cents`) WHERE issued_on is not null;--> statement-breakpoint
CREATE INDEX `invoice_issued` ON `invoice` (`issued_on`,`seller_id`,`net_cents`) WHERE issued_on is not null;--> statement-breakpoint
CREATE INDEX `payment_sums` ON `payment` (`received_on`,`amount_cents`);--> statement-breakpoint
CREATE INDEX `sales_order_ordered` ON `sales_order` (`ordered_on`,`seller_id`,`net_cents`) WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX `audit_kind` ON `audit` (`subject_kind`,`id`);--> statement-breakpoint
CREATE INDEX `quote_sent` ON `quote` (`sent_at`,`seller_id`,`net_cents`) WHERE sent_at is not null;--> statement-breakpoint
CREATE INDEX `quote_accepted` ON `quote` (`accepted_at`,`seller_id`,`net_cents`) WHERE accepted_at is not null;