CREATE INDEX `search_doc_amount` ON `search_doc` (`amount_cents`);--> statement-breakpoint
-- The words of the index, for typo tolerance.
CREATE VIRTUAL TABLE `search_vocabulary` USING fts5vocab(search_words, 'row');
