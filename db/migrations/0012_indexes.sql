DROP INDEX `webhook_delivery_waiting`;--> statement-breakpoint
CREATE INDEX `webhook_delivery_waiting` ON `webhook_delivery` (`next_try_at`,`parked_at`) WHERE done_at is null;--> statement-breakpoint
DROP INDEX `credit_note_invoice`;--> statement-breakpoint
CREATE INDEX `credit_note_invoice` ON `credit_note` (`invoice_id`,`issued_at`,`gross_cents`);--> statement-breakpoint
DROP INDEX `payment_part_invoice`;--> statement-breakpoint
CREATE INDEX `payment_part_invoice` ON `payment_part` (`invoice_id`,`amount_cents`);--> statement-breakpoint
DROP INDEX `outbox_waiting`;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`,`parked_at`,`at`) WHERE done_at is null;--> statement-breakpoint
DROP INDEX `quote_accepted`;--> statement-breakpoint
CREATE INDEX `quote_open` ON `quote` (`sent_at`,`seller_id`,`valid_until`,`gross_cents`) WHERE sent_at is not null and accepted_at is null and refused_at is null and superseded_at is null and binned_at is null;--> statement-breakpoint
CREATE INDEX `quote_root` ON `quote` (`root_id`,`revision`);--> statement-breakpoint
CREATE INDEX `quote_site` ON `quote` (`site_address_id`) WHERE site_address_id is not null;--> statement-breakpoint
CREATE INDEX `quote_interlocutor` ON `quote` (`interlocutor_id`) WHERE interlocutor_id is not null;--> statement-breakpoint
CREATE INDEX `quote_accepted` ON `quote` (`accepted_at`,`seller_id`,`net_cents`,`binned_at`,`id`) WHERE accepted_at is not null;--> statement-breakpoint
CREATE INDEX `credit_note_line_article` ON `credit_note_line` (`article_id`) WHERE article_id is not null;--> statement-breakpoint
CREATE INDEX `invoice_site` ON `invoice` (`site_address_id`) WHERE site_address_id is not null;--> statement-breakpoint
CREATE INDEX `invoice_left` ON `invoice` (`issued_at`,`seller_id`,`gross_cents`,`due_on`,`id`) WHERE issued_at is not null;--> statement-breakpoint
CREATE INDEX `invoice_line_article` ON `invoice_line` (`article_id`) WHERE article_id is not null;--> statement-breakpoint
CREATE INDEX `sales_order_site` ON `sales_order` (`site_address_id`) WHERE site_address_id is not null;--> statement-breakpoint
CREATE INDEX `sales_order_line_article` ON `sales_order_line` (`article_id`) WHERE article_id is not null;--> statement-breakpoint
CREATE INDEX `client_origin` ON `client` (`origin_id`) WHERE origin_id is not null;--> statement-breakpoint
CREATE INDEX `contact_point_interlocutor` ON `contact_point` (`interlocutor_id`) WHERE interlocutor_id is not null;--> statement-breakpoint
CREATE INDEX `ouvrage_type` ON `ouvrage` (`type_id`);--> statement-breakpoint
CREATE INDEX `ouvrage_site` ON `ouvrage` (`site_address_id`) WHERE site_address_id is not null;--> statement-breakpoint
CREATE INDEX `space_link_quote` ON `space_link` (`quote_id`);