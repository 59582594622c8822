CREATE TABLE `file_upload` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`folder_id` text,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`part_bytes` integer NOT NULL,
	`multipart` text NOT NULL,
	`modified_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`folder_id`) REFERENCES `file_folder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `file_upload_mine` ON `file_upload` (`created_by`);--> statement-breakpoint
CREATE INDEX `file_upload_age` ON `file_upload` (`created_at`);--> statement-breakpoint
CREATE TABLE `file_upload_part` (
	`upload_id` text NOT NULL,
	`n` integer NOT NULL,
	`etag` text NOT NULL,
	PRIMARY KEY(`upload_id`, `n`),
	FOREIGN KEY (`upload_id`) REFERENCES `file_upload`(`id`) ON UPDATE no action ON DELETE no action
);
