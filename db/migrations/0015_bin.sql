CREATE TABLE `binned_client` (
	`client_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text DEFAULT '' NOT NULL,
	`from_status_id` text,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_status_id`) REFERENCES `choice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `binned_client_at` ON `binned_client` (`at`,`client_id`);--> statement-breakpoint
-- Those who are in the bin already: since their last change, as far as anybody knows.
INSERT INTO `binned_client` (`client_id`, `at`)
SELECT `id`, `updated_at` FROM `client`
WHERE `status_id` IN (SELECT `id` FROM `choice` WHERE `list` = 'client-status' AND CASE WHEN json_valid(`semantics`) THEN `semantics` ->> 'bin' END = 1);
