//! Serves a folder until its standard input ends; each line there reloads the open pages.
//!
//! `cargo xtask serve` starts it and holds its input, so that neither outlives the other.

#![allow(clippy::print_stdout, reason = "a command line program")]

use anyhow::{Context, bail};
use seat_server::{Options, Server};
use tokio::io::{AsyncBufReadExt, BufReader};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [root, port] = arguments.as_slice() else { bail!("usage: seat-server FOLDER PORT") };
    let port = port.parse().with_context(|| format!("`{port}` is no port: expected 0 to 65535"))?;

    let options = Options { port: Some(port), compress: true, reload: true, ..Options::new(root) };
    let server = Server::start(options).await?;
    if port != 0 && server.port() != port {
        println!("Port {port} is taken: using {} instead.", server.port());
    }
    println!("{}", server.address());

    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    while lines.next_line().await?.is_some() {
        server.reload();
    }
    server.stop().await;
    Ok(())
}
