ALTER TABLE `credit_note_line` ADD `formula` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `credit_note_line` ADD `least_quantity` integer;--> statement-breakpoint
ALTER TABLE `credit_note_line` ADD `most_quantity` integer;--> statement-breakpoint
ALTER TABLE `credit_note_line` ADD `inherits_vat` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `credit_note_line` ADD `photo_file_id` text;--> statement-breakpoint
ALTER TABLE `credit_note_line` ADD `starts_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `invoice_line` ADD `formula` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `invoice_line` ADD `least_quantity` integer;--> statement-breakpoint
ALTER TABLE `invoice_line` ADD `most_quantity` integer;--> statement-breakpoint
ALTER TABLE `invoice_line` ADD `inherits_vat` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `invoice_line` ADD `photo_file_id` text;--> statement-breakpoint
ALTER TABLE `invoice_line` ADD `starts_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sales_order_line` ADD `formula` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sales_order_line` ADD `least_quantity` integer;--> statement-breakpoint
ALTER TABLE `sales_order_line` ADD `most_quantity` integer;--> statement-breakpoint
ALTER TABLE `sales_order_line` ADD `inherits_vat` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sales_order_line` ADD `photo_file_id` text;--> statement-breakpoint
ALTER TABLE `sales_order_line` ADD `starts_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `quote_acceptance` ADD `chosen_quantities` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `quote_line` ADD `formula` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `quote_line` ADD `least_quantity` integer;--> statement-breakpoint
ALTER TABLE `quote_line` ADD `most_quantity` integer;--> statement-breakpoint
ALTER TABLE `quote_line` ADD `inherits_vat` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `quote_line` ADD `photo_file_id` text;--> statement-breakpoint
ALTER TABLE `quote_line` ADD `starts_at` text DEFAULT '' NOT NULL;