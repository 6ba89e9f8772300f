import { svelte } from "@sveltejs/vite-plugin-svelte";

export default {
  plugins: [svelte()],
  build: { outDir: process.env.SEAT_APP, emptyOutDir: true },
};
