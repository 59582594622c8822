/** What a journey asks of a browser, whichever protocol drives it: one window, one person. */
export interface Engine {
  goto(address: string): Promise<void>;
  /** The value of an expression of JavaScript in the page, awaited; what is not JSON comes back as null. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses the middle of the one element the selector names, as a mouse does. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Draws a line with the button held, in pixels of the window. */
  draw(points: Point[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** What the console complained of, where the protocol tells. */
  complaints(): string[];
  close(): Promise<void>;
}

export type Key = "Tab" | "Escape" | "Enter" | "Backspace";
export type Point = { x: number; y: number };
