CREATE TABLE `erasure_purge` (
	`id` text PRIMARY KEY NOT NULL,
	`erasure_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`by_name` text NOT NULL,
	`gone` text NOT NULL,
	FOREIGN KEY (`erasure_id`) REFERENCES `erasure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasure_purge_erasure` ON `erasure_purge` (`erasure_id`,`at`);--> statement-breakpoint
CREATE TABLE `erasure_term` (
	`erasure_id` text PRIMARY KEY NOT NULL,
	`due_on` text,
	`told_on` text,
	FOREIGN KEY (`erasure_id`) REFERENCES `erasure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasure_term_due` ON `erasure_term` (`due_on`,`told_on`) WHERE due_on is not null;--> statement-breakpoint
CREATE TABLE `purged_piece` (
	`kind` text NOT NULL,
	`piece_id` text NOT NULL,
	`purge_id` text NOT NULL,
	`number` text NOT NULL,
	`law` text NOT NULL,
	`until` text NOT NULL,
	`seal` text,
	PRIMARY KEY(`kind`, `piece_id`),
	FOREIGN KEY (`purge_id`) REFERENCES `erasure_purge`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `purged_piece_purge` ON `purged_piece` (`purge_id`);--> statement-breakpoint
CREATE INDEX `timeline_ouvrage` ON `timeline_entry` (`ouvrage_id`) WHERE ouvrage_id is not null;--> statement-breakpoint
CREATE INDEX `quote_ouvrage` ON `quote` (`ouvrage_id`) WHERE ouvrage_id is not null;--> statement-breakpoint
CREATE INDEX `survey_link_ouvrage` ON `survey_link` (`ouvrage_id`) WHERE ouvrage_id is not null;
--> statement-breakpoint
-- A purge opens what is final for its own pieces alone, and for their words alone: numbers, days, amounts and hashes stay.
DROP TRIGGER `issued_document_no_update`;
--> statement-breakpoint
CREATE TRIGGER `issued_document_no_update` BEFORE UPDATE ON `issued_document` WHEN NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = CASE old.kind WHEN 'credit-note' THEN 'purge-credit-note' ELSE 'purge-invoice' END AND id = old.document_id) OR new.seq IS NOT old.seq OR new.kind IS NOT old.kind OR new.document_id IS NOT old.document_id OR new.number IS NOT old.number OR new.issued_on IS NOT old.issued_on OR new.issued_at IS NOT old.issued_at OR new.client_id IS NOT old.client_id OR new.gross_cents IS NOT old.gross_cents OR new.previous_hash IS NOT old.previous_hash OR new.hash IS NOT old.hash BEGIN SELECT RAISE(ABORT, 'issued_document is final'); END;
--> statement-breakpoint
DROP TRIGGER `invoice_no_update`;
--> statement-breakpoint
CREATE TRIGGER `invoice_no_update` BEFORE UPDATE OF id, kind, number, order_id, site_address_id, seller_id, title, discount, options, supplied_on, issued_on, due_on, net_cents, vat_cents, gross_cents, issued_at, created_at, created_by, binned_at ON `invoice` WHEN old.issued_at is not null AND (new.id IS NOT old.id OR new.kind IS NOT old.kind OR new.number IS NOT old.number OR new.seller_id IS NOT old.seller_id OR new.discount IS NOT old.discount OR new.supplied_on IS NOT old.supplied_on OR new.issued_on IS NOT old.issued_on OR new.due_on IS NOT old.due_on OR new.net_cents IS NOT old.net_cents OR new.vat_cents IS NOT old.vat_cents OR new.gross_cents IS NOT old.gross_cents OR new.issued_at IS NOT old.issued_at OR new.created_at IS NOT old.created_at OR new.created_by IS NOT old.created_by OR new.binned_at IS NOT old.binned_at OR new.order_id IS NOT old.order_id AND (new.order_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-order' AND id = old.order_id)) OR (new.site_address_id IS NOT old.site_address_id OR new.title IS NOT old.title OR new.options IS NOT old.options) AND NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-invoice' AND id = old.id)) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
DROP TRIGGER `invoice_line_no_update`;
--> statement-breakpoint
CREATE TRIGGER `invoice_line_no_update` BEFORE UPDATE ON `invoice_line` WHEN exists(select 1 from invoice where id = old.invoice_id and issued_at is not null) AND (NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-invoice' AND id = old.invoice_id) OR new.invoice_id IS NOT old.invoice_id OR new.id IS NOT old.id OR new.position IS NOT old.position OR new.kind IS NOT old.kind OR new.level IS NOT old.level OR new.option_id IS NOT old.option_id OR new.article_id IS NOT old.article_id OR new.quantity IS NOT old.quantity OR new.unit IS NOT old.unit OR new.unit_price IS NOT old.unit_price OR new.discount_bp IS NOT old.discount_bp OR new.vat_bp IS NOT old.vat_bp OR new.nature IS NOT old.nature OR new.account IS NOT old.account) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
DROP TRIGGER `invoice_line_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `invoice_line_no_delete` BEFORE DELETE ON `invoice_line` WHEN exists(select 1 from invoice where id = old.invoice_id and issued_at is not null) AND (old.kind <> 'text' OR NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-invoice' AND id = old.invoice_id)) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
DROP TRIGGER `credit_note_no_update`;
--> statement-breakpoint
CREATE TRIGGER `credit_note_no_update` BEFORE UPDATE OF id, number, invoice_id, reason, discount, issued_on, net_cents, vat_cents, gross_cents, issued_at, created_at, created_by, binned_at ON `credit_note` WHEN old.issued_at is not null AND (new.id IS NOT old.id OR new.number IS NOT old.number OR new.invoice_id IS NOT old.invoice_id OR new.discount IS NOT old.discount OR new.issued_on IS NOT old.issued_on OR new.net_cents IS NOT old.net_cents OR new.vat_cents IS NOT old.vat_cents OR new.gross_cents IS NOT old.gross_cents OR new.issued_at IS NOT old.issued_at OR new.created_at IS NOT old.created_at OR new.created_by IS NOT old.created_by OR new.binned_at IS NOT old.binned_at OR NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-credit-note' AND id = old.id)) BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
DROP TRIGGER `credit_note_line_no_update`;
--> statement-breakpoint
CREATE TRIGGER `credit_note_line_no_update` BEFORE UPDATE ON `credit_note_line` WHEN exists(select 1 from credit_note where id = old.credit_note_id and issued_at is not null) AND (NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-credit-note' AND id = old.credit_note_id) OR new.credit_note_id IS NOT old.credit_note_id OR new.id IS NOT old.id OR new.position IS NOT old.position OR new.kind IS NOT old.kind OR new.level IS NOT old.level OR new.option_id IS NOT old.option_id OR new.article_id IS NOT old.article_id OR new.quantity IS NOT old.quantity OR new.unit IS NOT old.unit OR new.unit_price IS NOT old.unit_price OR new.discount_bp IS NOT old.discount_bp OR new.vat_bp IS NOT old.vat_bp OR new.nature IS NOT old.nature OR new.account IS NOT old.account) BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
DROP TRIGGER `credit_note_line_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `credit_note_line_no_delete` BEFORE DELETE ON `credit_note_line` WHEN exists(select 1 from credit_note where id = old.credit_note_id and issued_at is not null) AND (old.kind <> 'text' OR NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-credit-note' AND id = old.credit_note_id)) BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
DROP TRIGGER `payment_no_update`;
--> statement-breakpoint
CREATE TRIGGER `payment_no_update` BEFORE UPDATE OF id, received_on, mode, reference, amount_cents, reversal_of, reason, created_at, created_by ON `payment` WHEN new.id IS NOT old.id OR new.received_on IS NOT old.received_on OR new.mode IS NOT old.mode OR new.amount_cents IS NOT old.amount_cents OR new.reversal_of IS NOT old.reversal_of OR new.created_at IS NOT old.created_at OR new.created_by IS NOT old.created_by OR NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-payment' AND id = old.id) BEGIN SELECT RAISE(ABORT, 'payment is final'); END;
--> statement-breakpoint
DROP TRIGGER `ledger_entry_no_update`;
--> statement-breakpoint
CREATE TRIGGER `ledger_entry_no_update` BEFORE UPDATE ON `ledger_entry` WHEN NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-' || old.source_kind AND id = old.source_id) OR new.id IS NOT old.id OR new.journal IS NOT old.journal OR new.entry_no IS NOT old.entry_no OR new.entry_on IS NOT old.entry_on OR new.source_kind IS NOT old.source_kind OR new.source_id IS NOT old.source_id OR new.created_at IS NOT old.created_at BEGIN SELECT RAISE(ABORT, 'ledger_entry is final'); END;
--> statement-breakpoint
DROP TRIGGER `ledger_line_no_update`;
--> statement-breakpoint
CREATE TRIGGER `ledger_line_no_update` BEFORE UPDATE ON `ledger_line` WHEN NOT EXISTS (SELECT 1 FROM `ledger_entry` e JOIN `erasing` p ON p.kind = 'purge-' || e.source_kind AND p.id = e.source_id WHERE e.id = old.entry_id) OR new.entry_id IS NOT old.entry_id OR new.position IS NOT old.position OR new.account IS NOT old.account OR new.auxiliary IS NOT old.auxiliary OR new.debit_cents IS NOT old.debit_cents OR new.credit_cents IS NOT old.credit_cents BEGIN SELECT RAISE(ABORT, 'ledger_line is final'); END;
--> statement-breakpoint
DROP TRIGGER `quote_line_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `quote_line_no_delete` BEFORE DELETE ON `quote_line` WHEN exists(select 1 from quote where id = old.quote_id and accepted_at is not null) AND NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-quote' AND id = old.quote_id) BEGIN SELECT RAISE(ABORT, 'quote is final'); END;
--> statement-breakpoint
DROP TRIGGER `quote_acceptance_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `quote_acceptance_no_delete` BEFORE DELETE ON `quote_acceptance` WHEN NOT EXISTS (SELECT 1 FROM `erasing` WHERE kind = 'purge-quote' AND id = old.quote_id) BEGIN SELECT RAISE(ABORT, 'quote_acceptance is final'); END;
--> statement-breakpoint
CREATE TRIGGER `erasure_purge_no_update` BEFORE UPDATE ON `erasure_purge` BEGIN SELECT RAISE(ABORT, 'erasure_purge is final'); END;
--> statement-breakpoint
CREATE TRIGGER `erasure_purge_no_delete` BEFORE DELETE ON `erasure_purge` BEGIN SELECT RAISE(ABORT, 'erasure_purge is final'); END;
--> statement-breakpoint
CREATE TRIGGER `purged_piece_no_update` BEFORE UPDATE ON `purged_piece` BEGIN SELECT RAISE(ABORT, 'purged_piece is final'); END;
--> statement-breakpoint
CREATE TRIGGER `purged_piece_no_delete` BEFORE DELETE ON `purged_piece` BEGIN SELECT RAISE(ABORT, 'purged_piece is final'); END;
--> statement-breakpoint
-- When the next thing of earlier erasures may leave is counted the night after.
INSERT INTO `erasure_term` (`erasure_id`, `due_on`) SELECT id, '2000-01-01' FROM `erasure` WHERE kept <> '[]';
