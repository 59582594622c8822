CREATE INDEX `invoice_draft` ON `invoice` (`created_at`) WHERE issued_at is null and binned_at is null;--> statement-breakpoint
CREATE INDEX `ouvrage_warranty` ON `ouvrage` (`warranty_until`) WHERE warranty_until is not null and archived_at is null;--> statement-breakpoint
CREATE INDEX `timeline_at` ON `timeline_entry` (`at`);--> statement-breakpoint
CREATE INDEX `mail_failed` ON `mail` (`created_at`) WHERE status in ('bounced', 'parked');--> statement-breakpoint
CREATE INDEX `quote_message_unread` ON `quote_message` (`at`) WHERE "from" = 'customer' and read_at is null;