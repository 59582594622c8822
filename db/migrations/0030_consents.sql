CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`channel` text NOT NULL,
	`given` integer NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`words` text NOT NULL,
	`proof` text DEFAULT '' NOT NULL,
	`file_id` text,
	`by` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`agent` text DEFAULT '' NOT NULL,
	`noted_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consent_client` ON `consent` (`client_id`,`channel`,`at`,`noted_at`);
--> statement-breakpoint
-- What a client said is proof: nothing of it is ever rewritten; a merge alone hands it to another file.
CREATE TRIGGER `consent_final` BEFORE UPDATE OF id, channel, given, at, source, words, proof, file_id, by, address, agent, noted_at ON `consent` BEGIN SELECT RAISE(ABORT, 'consent is final'); END;
