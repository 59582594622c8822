CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `password_reset` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_reset_token` ON `password_reset` (`token_hash`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`verified_at` integer,
	`agent` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`colour` text DEFAULT 'ink' NOT NULL,
	`password_hash` text NOT NULL,
	`totp_secret` text,
	`totp_confirmed_at` integer,
	`totp_last_step` integer,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `article` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`label` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`type` text DEFAULT 'supply' NOT NULL,
	`family_id` text,
	`unit` text DEFAULT 'u' NOT NULL,
	`purchase_price` integer,
	`sale_price` integer,
	`vat_bp` integer NOT NULL,
	`sales_account` text DEFAULT '' NOT NULL,
	`purchase_account` text DEFAULT '' NOT NULL,
	`supplier` text DEFAULT '' NOT NULL,
	`supplier_reference` text DEFAULT '' NOT NULL,
	`ean` text DEFAULT '' NOT NULL,
	`warranty_months` integer,
	`lifetime_months` integer,
	`price_changed_at` integer,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `article_family`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_reference` ON `article` (`reference`);--> statement-breakpoint
CREATE INDEX `article_label` ON `article` (`label`);--> statement-breakpoint
CREATE INDEX `article_family_idx` ON `article` (`family_id`);--> statement-breakpoint
CREATE TABLE `article_family` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`sales_account` text DEFAULT '' NOT NULL,
	`purchase_account` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `article_family`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_family_name` ON `article_family` (`parent_id`,`name`);--> statement-breakpoint
CREATE TABLE `import_change` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`row` integer NOT NULL,
	`record_id` text NOT NULL,
	`action` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_change_run` ON `import_change` (`run_id`,`row`);--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_id` text NOT NULL,
	`mapping` text NOT NULL,
	`status` text NOT NULL,
	`summary` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`applied_at` integer,
	`undone_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credit_note` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text,
	`invoice_id` text NOT NULL,
	`client_id` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`discount` text,
	`issued_on` text,
	`net_cents` integer NOT NULL,
	`vat_cents` integer NOT NULL,
	`gross_cents` integer NOT NULL,
	`issued_at` integer,
	`file_id` text,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`binned_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credit_note_number` ON `credit_note` (`number`);--> statement-breakpoint
CREATE INDEX `credit_note_invoice` ON `credit_note` (`invoice_id`);--> statement-breakpoint
CREATE INDEX `credit_note_client` ON `credit_note` (`client_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `credit_note_line` (
	`credit_note_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`level` integer,
	`option_id` text,
	`label` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`article_id` text,
	`reference` text DEFAULT '' NOT NULL,
	`quantity` integer,
	`unit` text DEFAULT '' NOT NULL,
	`unit_price` integer,
	`discount_bp` integer,
	`vat_bp` integer,
	`nature` text,
	`account` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`credit_note_id`, `id`),
	FOREIGN KEY (`credit_note_id`) REFERENCES `credit_note`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `deposit_recovery` (
	`invoice_id` text NOT NULL,
	`deposit_id` text NOT NULL,
	`vat_bp` integer NOT NULL,
	`net_cents` integer NOT NULL,
	`vat_cents` integer NOT NULL,
	PRIMARY KEY(`invoice_id`, `deposit_id`, `vat_bp`),
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deposit_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deposit_recovery_deposit` ON `deposit_recovery` (`deposit_id`);--> statement-breakpoint
CREATE TABLE `invoice` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text,
	`client_id` text NOT NULL,
	`order_id` text,
	`site_address_id` text,
	`seller_id` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`discount` text,
	`options` text NOT NULL,
	`supplied_on` text,
	`issued_on` text,
	`due_on` text,
	`net_cents` integer NOT NULL,
	`vat_cents` integer NOT NULL,
	`gross_cents` integer NOT NULL,
	`issued_at` integer,
	`file_id` text,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`binned_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `sales_order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invoice_number` ON `invoice` (`number`);--> statement-breakpoint
CREATE INDEX `invoice_client` ON `invoice` (`client_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `invoice_order` ON `invoice` (`order_id`);--> statement-breakpoint
CREATE INDEX `invoice_created` ON `invoice` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invoice_due` ON `invoice` (`due_on`);--> statement-breakpoint
CREATE TABLE `invoice_line` (
	`invoice_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`level` integer,
	`option_id` text,
	`label` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`article_id` text,
	`reference` text DEFAULT '' NOT NULL,
	`quantity` integer,
	`unit` text DEFAULT '' NOT NULL,
	`unit_price` integer,
	`discount_bp` integer,
	`vat_bp` integer,
	`nature` text,
	`account` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`invoice_id`, `id`),
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `issued_document` (
	`seq` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`document_id` text NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`issued_at` integer NOT NULL,
	`client_id` text NOT NULL,
	`gross_cents` integer NOT NULL,
	`record` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issued_document_number` ON `issued_document` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `issued_document_document` ON `issued_document` (`document_id`);--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`journal` text NOT NULL,
	`entry_no` integer NOT NULL,
	`entry_on` text NOT NULL,
	`source_kind` text NOT NULL,
	`source_id` text NOT NULL,
	`piece` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entry_no` ON `ledger_entry` (`journal`,`entry_no`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entry_source` ON `ledger_entry` (`source_kind`,`source_id`);--> statement-breakpoint
CREATE TABLE `ledger_line` (
	`entry_id` text NOT NULL,
	`position` integer NOT NULL,
	`account` text NOT NULL,
	`auxiliary` text DEFAULT '' NOT NULL,
	`label` text NOT NULL,
	`debit_cents` integer NOT NULL,
	`credit_cents` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `position`),
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ledger_line_account` ON `ledger_line` (`account`,`auxiliary`);--> statement-breakpoint
CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`received_on` text NOT NULL,
	`mode` text NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	`amount_cents` integer NOT NULL,
	`reversal_of` text,
	`reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `payment_client` ON `payment` (`client_id`,`received_on`);--> statement-breakpoint
CREATE INDEX `payment_received` ON `payment` (`received_on`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_reversal` ON `payment` (`reversal_of`);--> statement-breakpoint
CREATE TABLE `payment_part` (
	`payment_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	PRIMARY KEY(`payment_id`, `invoice_id`),
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `payment_part_invoice` ON `payment_part` (`invoice_id`);--> statement-breakpoint
CREATE TABLE `sales_order` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`client_id` text NOT NULL,
	`quote_id` text,
	`ouvrage_id` text,
	`site_address_id` text,
	`seller_id` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`ordered_on` text NOT NULL,
	`deposit_bp` integer NOT NULL,
	`discount` text,
	`options` text NOT NULL,
	`off_premises` integer DEFAULT false NOT NULL,
	`net_cents` integer NOT NULL,
	`vat_cents` integer NOT NULL,
	`gross_cents` integer NOT NULL,
	`cancelled_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sales_order_number` ON `sales_order` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `sales_order_quote` ON `sales_order` (`quote_id`);--> statement-breakpoint
CREATE INDEX `sales_order_client` ON `sales_order` (`client_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `sales_order_created` ON `sales_order` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `sales_order_cost` (
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`unit_cost` integer NOT NULL,
	PRIMARY KEY(`order_id`, `line_id`),
	FOREIGN KEY (`order_id`) REFERENCES `sales_order`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sales_order_line` (
	`order_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`level` integer,
	`option_id` text,
	`label` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`article_id` text,
	`reference` text DEFAULT '' NOT NULL,
	`quantity` integer,
	`unit` text DEFAULT '' NOT NULL,
	`unit_price` integer,
	`discount_bp` integer,
	`vat_bp` integer,
	`nature` text,
	`account` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`order_id`, `id`),
	FOREIGN KEY (`order_id`) REFERENCES `sales_order`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `address` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`use` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`street` text DEFAULT '' NOT NULL,
	`complement` text DEFAULT '' NOT NULL,
	`postcode` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `address_client` ON `address` (`client_id`);--> statement-breakpoint
CREATE INDEX `address_postcode` ON `address` (`postcode`);--> statement-breakpoint
CREATE TABLE `client` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`civility` text DEFAULT '' NOT NULL,
	`first_name` text DEFAULT '' NOT NULL,
	`last_name` text DEFAULT '' NOT NULL,
	`company_name` text DEFAULT '' NOT NULL,
	`display_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`siren` text DEFAULT '' NOT NULL,
	`siret` text DEFAULT '' NOT NULL,
	`vat_number` text DEFAULT '' NOT NULL,
	`code` text,
	`status_id` text NOT NULL,
	`origin_id` text,
	`followed_by` text,
	`observations` text DEFAULT '' NOT NULL,
	`space_enabled` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`status_id`) REFERENCES `choice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`origin_id`) REFERENCES `choice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`followed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `client_code` ON `client` (`code`);--> statement-breakpoint
CREATE INDEX `client_sort` ON `client` (`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `client_status` ON `client` (`status_id`,`sort_name`);--> statement-breakpoint
CREATE INDEX `client_followed` ON `client` (`followed_by`,`sort_name`);--> statement-breakpoint
CREATE TABLE `client_code_counter` (
	`prefix` text PRIMARY KEY NOT NULL,
	`last` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contact_point` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`interlocutor_id` text,
	`channel` text NOT NULL,
	`value` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interlocutor_id`) REFERENCES `interlocutor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_point_client` ON `contact_point` (`client_id`);--> statement-breakpoint
CREATE INDEX `contact_point_value` ON `contact_point` (`value`);--> statement-breakpoint
CREATE TABLE `interlocutor` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`civility` text DEFAULT '' NOT NULL,
	`first_name` text DEFAULT '' NOT NULL,
	`last_name` text NOT NULL,
	`function` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interlocutor_client` ON `interlocutor` (`client_id`);--> statement-breakpoint
CREATE TABLE `ouvrage` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`type_id` text NOT NULL,
	`name` text NOT NULL,
	`site_address_id` text,
	`installed_on` text,
	`warranty_until` text,
	`serial_number` text DEFAULT '' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`type_id`) REFERENCES `choice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_address_id`) REFERENCES `address`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ouvrage_client` ON `ouvrage` (`client_id`);--> statement-breakpoint
CREATE TABLE `timeline_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`ouvrage_id` text,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`href` text DEFAULT '' NOT NULL,
	`amount_cents` integer,
	`author` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ouvrage_id`) REFERENCES `ouvrage`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `timeline_client` ON `timeline_entry` (`client_id`,`at`);--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`folder` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`content_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`key` text NOT NULL,
	`sealed_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`binned_at` integer
);
--> statement-breakpoint
CREATE INDEX `file_owner` ON `file` (`owner_kind`,`owner_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`viewer` text NOT NULL,
	`viewer_name` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_viewer` ON `audit` (`viewer`,`at`);--> statement-breakpoint
CREATE TABLE `commit_guard` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`passed` integer NOT NULL,
	CONSTRAINT "commit_guard_passed" CHECK("commit_guard"."passed" = 1)
);
--> statement-breakpoint
CREATE TABLE `number_series` (
	`key` text PRIMARY KEY NOT NULL,
	`prefix` text NOT NULL,
	`width` integer NOT NULL,
	`last` integer DEFAULT 0 NOT NULL,
	`last_on` text
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`subject_id` text NOT NULL,
	`by` text NOT NULL,
	`facts` text NOT NULL,
	`topics` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer NOT NULL,
	`done_at` integer,
	`parked_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`) WHERE done_at is null and parked_at is null;--> statement-breakpoint
CREATE TABLE `scheduled_run` (
	`job` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`ok` integer,
	`result` text
);
--> statement-breakpoint
CREATE TABLE `throttle` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`blocked_until` integer,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`to_address` text NOT NULL,
	`to_name` text DEFAULT '' NOT NULL,
	`cc_address` text DEFAULT '' NOT NULL,
	`reply_to` text DEFAULT '' NOT NULL,
	`subject` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`attachments` text NOT NULL,
	`client_id` text,
	`subject_kind` text DEFAULT '' NOT NULL,
	`subject_id` text DEFAULT '' NOT NULL,
	`status` text NOT NULL,
	`provider_id` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer NOT NULL,
	`last_error` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE INDEX `mail_waiting` ON `mail` (`next_try_at`) WHERE status = 'queued';--> statement-breakpoint
CREATE INDEX `mail_created` ON `mail` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mail_subject` ON `mail` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `mail_client` ON `mail` (`client_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `quote` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`root_id` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`client_id` text NOT NULL,
	`ouvrage_id` text,
	`site_address_id` text,
	`interlocutor_id` text,
	`seller_id` text NOT NULL,
	`intro` text DEFAULT '' NOT NULL,
	`closing` text DEFAULT '' NOT NULL,
	`payment_terms` text DEFAULT '' NOT NULL,
	`deposit_bp` integer NOT NULL,
	`discount` text,
	`options` text NOT NULL,
	`off_premises` integer DEFAULT false NOT NULL,
	`works_start_on` text,
	`works_duration` text DEFAULT '' NOT NULL,
	`waste` text,
	`net_cents` integer NOT NULL,
	`vat_cents` integer NOT NULL,
	`gross_cents` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`dated_on` text NOT NULL,
	`valid_until` text NOT NULL,
	`sent_at` integer,
	`first_viewed_at` integer,
	`accepted_at` integer,
	`refused_at` integer,
	`refusal_reason` text DEFAULT '' NOT NULL,
	`superseded_at` integer,
	`binned_at` integer,
	`sent_file_id` text,
	`signed_file_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ouvrage_id`) REFERENCES `ouvrage`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quote_number` ON `quote` (`number`,`revision`);--> statement-breakpoint
CREATE INDEX `quote_client` ON `quote` (`client_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `quote_created` ON `quote` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `quote_seller` ON `quote` (`seller_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `quote_acceptance` (
	`quote_id` text PRIMARY KEY NOT NULL,
	`signed_at` integer NOT NULL,
	`signer_name` text NOT NULL,
	`signer_quality` text DEFAULT '' NOT NULL,
	`strokes` text NOT NULL,
	`retained_options` text NOT NULL,
	`gross_cents` integer NOT NULL,
	`document_sha256` text NOT NULL,
	`sealed_sha256` text NOT NULL,
	`consent_text` text NOT NULL,
	`vat_certificate_text` text DEFAULT '' NOT NULL,
	`link_id` text NOT NULL,
	`address` text NOT NULL,
	`agent` text NOT NULL,
	`evidence_hash` text NOT NULL,
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quote_cost` (
	`quote_id` text NOT NULL,
	`line_id` text NOT NULL,
	`unit_cost` integer NOT NULL,
	PRIMARY KEY(`quote_id`, `line_id`),
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quote_line` (
	`quote_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`level` integer,
	`option_id` text,
	`label` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`article_id` text,
	`reference` text DEFAULT '' NOT NULL,
	`quantity` integer,
	`unit` text DEFAULT '' NOT NULL,
	`unit_price` integer,
	`discount_bp` integer,
	`vat_bp` integer,
	`nature` text,
	`account` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`quote_id`, `id`),
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quote_line_article` ON `quote_line` (`article_id`);--> statement-breakpoint
CREATE TABLE `quote_message` (
	`id` text PRIMARY KEY NOT NULL,
	`quote_id` text NOT NULL,
	`at` integer NOT NULL,
	`from` text NOT NULL,
	`author` text NOT NULL,
	`body` text NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quote_message_quote` ON `quote_message` (`quote_id`,`at`);--> statement-breakpoint
CREATE TABLE `space_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`client_id` text NOT NULL,
	`quote_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `space_link_token` ON `space_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `space_link_client` ON `space_link` (`client_id`);--> statement-breakpoint
CREATE TABLE `search_doc` (
	`rowid` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`client_id` text,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`href` text NOT NULL,
	`words` text NOT NULL,
	`parts` text NOT NULL,
	`ranked_at` integer NOT NULL,
	`amount_cents` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_doc_subject` ON `search_doc` (`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `search_doc_client` ON `search_doc` (`client_id`,`kind`);--> statement-breakpoint
CREATE TABLE `choice` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`label` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`colour` text DEFAULT 'slate' NOT NULL,
	`semantics` text,
	`archived_at` integer
);
--> statement-breakpoint
CREATE TABLE `company` (
	`id` text PRIMARY KEY NOT NULL,
	`legal_name` text NOT NULL,
	`trade_name` text DEFAULT '' NOT NULL,
	`legal_form` text NOT NULL,
	`share_capital_cents` integer,
	`siren` text NOT NULL,
	`siret` text NOT NULL,
	`naf` text DEFAULT '' NOT NULL,
	`vat_number` text DEFAULT '' NOT NULL,
	`rcs_city` text DEFAULT '' NOT NULL,
	`street` text NOT NULL,
	`postcode` text NOT NULL,
	`city` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`email` text NOT NULL,
	`website` text DEFAULT '' NOT NULL,
	`bank_name` text DEFAULT '' NOT NULL,
	`iban` text DEFAULT '' NOT NULL,
	`bic` text DEFAULT '' NOT NULL,
	`vat_regime` text DEFAULT 'real' NOT NULL,
	`vat_on_debits` integer DEFAULT false NOT NULL,
	`payment_terms` text DEFAULT 'net_days' NOT NULL,
	`payment_days` integer DEFAULT 30 NOT NULL,
	`late_rate_bp` integer NOT NULL,
	`deposit_bp` integer NOT NULL,
	`quote_validity_days` integer DEFAULT 30 NOT NULL,
	`insurance` text,
	`mediator` text,
	`logo_file_id` text,
	`accent` text DEFAULT '#0f5c63' NOT NULL,
	`allocates_client_codes` integer DEFAULT true NOT NULL,
	`client_code_pattern` text DEFAULT 'C{SEQ:6}' NOT NULL,
	`numbers_lines` integer DEFAULT true NOT NULL,
	`default_sales_account` text DEFAULT '707000' NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail_template` (
	`key` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `vat_certificate_text` (
	`id` text PRIMARY KEY NOT NULL,
	`rate_bp` integer NOT NULL,
	`body` text NOT NULL,
	`valid_from` text NOT NULL
);
