/** The worker under test in suites that run in workerd: the doors without the screens. */
import { Bell } from "~/durable/bell/room";
import { Presence } from "~/durable/presence/room";
import { Quote } from "~/workers/quote-room";
import { openRoom } from "~/workers/rooms";
import { runSchedule } from "~/workers/schedule";

export { Bell, Presence, Quote };

export default {
  async fetch(request, env) {
    return (await openRoom(request, env)) ?? new Response("not a room", { status: 404 });
  },
  async scheduled(event, env) {
    await runSchedule(env, event.scheduledTime);
  },
} satisfies ExportedHandler<Env>;
