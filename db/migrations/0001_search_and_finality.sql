-- Search: two FTS5 tables kept in step with search_doc by triggers.
CREATE VIRTUAL TABLE `search_words` USING fts5(words, content='search_doc', content_rowid='rowid', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_parts` USING fts5(parts, content='search_doc', content_rowid='rowid', tokenize='trigram');
--> statement-breakpoint
-- What the base already holds is found too.
INSERT INTO search_words(search_words) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO search_parts(search_parts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER `search_doc_added` AFTER INSERT ON `search_doc` BEGIN
  INSERT INTO search_words(rowid, words) VALUES (new.rowid, new.words);
  INSERT INTO search_parts(rowid, parts) VALUES (new.rowid, new.parts);
END;
--> statement-breakpoint
CREATE TRIGGER `search_doc_removed` AFTER DELETE ON `search_doc` BEGIN
  INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.rowid, old.words);
  INSERT INTO search_parts(search_parts, rowid, parts) VALUES ('delete', old.rowid, old.parts);
END;
--> statement-breakpoint
CREATE TRIGGER `search_doc_changed` AFTER UPDATE ON `search_doc` BEGIN
  INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.rowid, old.words);
  INSERT INTO search_parts(search_parts, rowid, parts) VALUES ('delete', old.rowid, old.parts);
  INSERT INTO search_words(rowid, words) VALUES (new.rowid, new.words);
  INSERT INTO search_parts(rowid, parts) VALUES (new.rowid, new.parts);
END;
--> statement-breakpoint
-- Guards leave no trace.
CREATE TRIGGER `commit_guard_forgotten` AFTER INSERT ON `commit_guard` BEGIN DELETE FROM commit_guard WHERE id = new.id; END;
--> statement-breakpoint
-- What is issued, received, signed or audited is final in the database itself.
--> statement-breakpoint
CREATE TRIGGER `issued_document_no_update` BEFORE UPDATE ON `issued_document` BEGIN SELECT RAISE(ABORT, 'issued_document is final'); END;
--> statement-breakpoint
CREATE TRIGGER `issued_document_no_delete` BEFORE DELETE ON `issued_document` BEGIN SELECT RAISE(ABORT, 'issued_document is final'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_no_update` BEFORE UPDATE ON `payment` BEGIN SELECT RAISE(ABORT, 'payment is final'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_no_delete` BEFORE DELETE ON `payment` BEGIN SELECT RAISE(ABORT, 'payment is final'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_part_no_update` BEFORE UPDATE ON `payment_part` BEGIN SELECT RAISE(ABORT, 'payment_part is final'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_part_no_delete` BEFORE DELETE ON `payment_part` BEGIN SELECT RAISE(ABORT, 'payment_part is final'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_entry_no_update` BEFORE UPDATE ON `ledger_entry` BEGIN SELECT RAISE(ABORT, 'ledger_entry is final'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_entry_no_delete` BEFORE DELETE ON `ledger_entry` BEGIN SELECT RAISE(ABORT, 'ledger_entry is final'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_line_no_update` BEFORE UPDATE ON `ledger_line` BEGIN SELECT RAISE(ABORT, 'ledger_line is final'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_line_no_delete` BEFORE DELETE ON `ledger_line` BEGIN SELECT RAISE(ABORT, 'ledger_line is final'); END;
--> statement-breakpoint
CREATE TRIGGER `quote_acceptance_no_update` BEFORE UPDATE ON `quote_acceptance` BEGIN SELECT RAISE(ABORT, 'quote_acceptance is final'); END;
--> statement-breakpoint
CREATE TRIGGER `quote_acceptance_no_delete` BEFORE DELETE ON `quote_acceptance` BEGIN SELECT RAISE(ABORT, 'quote_acceptance is final'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is final'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_no_update` BEFORE UPDATE OF kind, number, client_id, order_id, site_address_id, seller_id, title, discount, options, supplied_on, issued_on, due_on, net_cents, vat_cents, gross_cents, issued_at, binned_at ON `invoice` WHEN old.issued_at is not null BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_no_delete` BEFORE DELETE ON `invoice` WHEN old.issued_at is not null BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_no_update` BEFORE UPDATE OF number, invoice_id, client_id, reason, discount, issued_on, net_cents, vat_cents, gross_cents, issued_at, binned_at ON `credit_note` WHEN old.issued_at is not null BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_no_delete` BEFORE DELETE ON `credit_note` WHEN old.issued_at is not null BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_line_no_insert` BEFORE INSERT ON `invoice_line` WHEN exists(select 1 from invoice where id = new.invoice_id and issued_at is not null) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_line_no_update` BEFORE UPDATE ON `invoice_line` WHEN exists(select 1 from invoice where id = old.invoice_id and issued_at is not null) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_line_no_delete` BEFORE DELETE ON `invoice_line` WHEN exists(select 1 from invoice where id = old.invoice_id and issued_at is not null) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
CREATE TRIGGER `deposit_recovery_no_insert` BEFORE INSERT ON `deposit_recovery` WHEN exists(select 1 from invoice where id = new.invoice_id and issued_at is not null) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
CREATE TRIGGER `deposit_recovery_no_update` BEFORE UPDATE ON `deposit_recovery` WHEN exists(select 1 from invoice where id = old.invoice_id and issued_at is not null) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
CREATE TRIGGER `deposit_recovery_no_delete` BEFORE DELETE ON `deposit_recovery` WHEN exists(select 1 from invoice where id = old.invoice_id and issued_at is not null) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_line_no_insert` BEFORE INSERT ON `credit_note_line` WHEN exists(select 1 from credit_note where id = new.credit_note_id and issued_at is not null) BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_line_no_update` BEFORE UPDATE ON `credit_note_line` WHEN exists(select 1 from credit_note where id = old.credit_note_id and issued_at is not null) BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_line_no_delete` BEFORE DELETE ON `credit_note_line` WHEN exists(select 1 from credit_note where id = old.credit_note_id and issued_at is not null) BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
CREATE TRIGGER `quote_line_no_insert` BEFORE INSERT ON `quote_line` WHEN exists(select 1 from quote where id = new.quote_id and accepted_at is not null) BEGIN SELECT RAISE(ABORT, 'quote is final'); END;
--> statement-breakpoint
CREATE TRIGGER `quote_line_no_update` BEFORE UPDATE ON `quote_line` WHEN exists(select 1 from quote where id = old.quote_id and accepted_at is not null) BEGIN SELECT RAISE(ABORT, 'quote is final'); END;
--> statement-breakpoint
CREATE TRIGGER `quote_line_no_delete` BEFORE DELETE ON `quote_line` WHEN exists(select 1 from quote where id = old.quote_id and accepted_at is not null) BEGIN SELECT RAISE(ABORT, 'quote is final'); END;
--> statement-breakpoint
CREATE TRIGGER `quote_signed_is_final` BEFORE UPDATE OF number, revision, title, client_id, intro, closing, payment_terms, deposit_bp, discount, options, off_premises, waste, net_cents, vat_cents, gross_cents, valid_until, accepted_at, sent_file_id ON `quote` WHEN old.accepted_at is not null BEGIN SELECT RAISE(ABORT, 'quote is final'); END;
--> statement-breakpoint
CREATE TRIGGER `file_sealed_is_final` BEFORE UPDATE OF name, bytes, sha256, key, content_type, binned_at, sealed_at ON `file` WHEN old.sealed_at is not null BEGIN SELECT RAISE(ABORT, 'file is final'); END;
--> statement-breakpoint
CREATE TRIGGER `file_sealed_stays` BEFORE DELETE ON `file` WHEN old.sealed_at is not null BEGIN SELECT RAISE(ABORT, 'file is final'); END;
--> statement-breakpoint
-- The chain has no hole and no branch.
CREATE TRIGGER `issued_document_chained` BEFORE INSERT ON `issued_document`
WHEN new.seq <> coalesce((select max(seq) from issued_document), 0) + 1
  OR new.previous_hash <> coalesce((select hash from issued_document order by seq desc limit 1), '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'issued_document out of chain'); END;
