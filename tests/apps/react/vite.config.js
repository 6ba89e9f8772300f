import react from "@vitejs/plugin-react";

// The server's half is run by node, the browser's half is tested.
export default ({ isSsrBuild }) => ({
  plugins: [react()],
  build: { outDir: isSsrBuild ? "server" : process.env.SEAT_APP, emptyOutDir: true },
});
