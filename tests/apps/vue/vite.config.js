import vue from "@vitejs/plugin-vue";

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "community-seat" } } })],
  build: { outDir: process.env.SEAT_APP, emptyOutDir: true },
};
