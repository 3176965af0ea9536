//! What the server answers: the page with its parts, and the socket.
//!
//! Every request must name this very server as its host. A page of another site that reaches us under a name of its
//! own (DNS rebinding) is refused by that, and one that opens the socket directly by its origin, which a browser always
//! tells (RFC 6455, section 10.2).

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::door::Pass;
use super::message::LONGEST;
use super::phone;
use super::shared::Shared;
use super::words::PageWords;

/// The page and its parts: path, type, content, whether a browser may keep it.
const FILES: [(&str, &str, &[u8], bool); 5] = [
    ("/", "text/html; charset=utf-8", include_bytes!("../../assets/web/page.html"), false),
    ("/page.css", "text/css; charset=utf-8", include_bytes!("../../assets/web/page.css"), false),
    ("/page.js", JAVASCRIPT, include_bytes!("../../assets/web/page.js"), false),
    ("/tibetan.woff2", "font/woff2", include_bytes!("../../assets/web/Jomolhari-Regular.woff2"), true),
    ("/hanzi.woff2", "font/woff2", include_bytes!("../../assets/web/TshegPageHanzi.woff2"), true),
];

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// How much is read and written at once for a phone, in bytes: what it sends is short.
const BUFFER: usize = 1024;

/// How much may wait to be written to a phone, in bytes.
const BACKLOG: usize = 64 * 1024;

#[derive(Clone)]
struct Site {
    shared: Arc<Shared>,
    /// The host that a request must name.
    host: Arc<str>,
}

/// Returns what answers requests to a server at this address.
pub(super) fn router(shared: Arc<Shared>, address: SocketAddr, words: &PageWords) -> Router {
    let site = Site { shared, host: address.to_string().into() };
    let mut router = Router::new().route("/socket", get(open_socket));
    let script = Arc::<str>::from(words.script());
    router = router.route(
        "/words.js",
        get(move |pass: ConnectInfo<Pass>| {
            let script = script.clone();
            async move { part(&pass, JAVASCRIPT, script.as_bytes().to_vec(), false) }
        }),
    );
    for (path, kind, content, may_be_kept) in FILES {
        router = router.route(
            path,
            get(move |pass: ConnectInfo<Pass>| async move { part(&pass, kind, content, may_be_kept) }),
        );
    }
    router.layer(from_fn_with_state(site.clone(), guard)).with_state(site)
}

/// Refuses what is not meant for this server, and tells the browser what the page may do.
async fn guard(State(site): State<Site>, request: Request, next: Next) -> Response {
    if header(request.headers(), &header::HOST) != Some(&*site.host) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    if request.method() != Method::GET {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let mut response = next.run(request).await;
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; \
         connect-src 'self' ws://{}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        site.host
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// A part of the page. The connection ends with it: those at the door are few.
fn part(
    pass: &ConnectInfo<Pass>,
    kind: &'static str,
    content: impl IntoResponse,
    may_be_kept: bool,
) -> Response {
    pass.0.has_asked();
    let keeping = if may_be_kept { "max-age=86400" } else { "no-store" };
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keeping), (header::CONNECTION, "close")];
    (headers, content).into_response()
}

async fn open_socket(
    State(site): State<Site>,
    ConnectInfo(pass): ConnectInfo<Pass>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    let ours = format!("http://{}", site.host);
    if header(&headers, &header::ORIGIN) != Some(ours.as_str()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    upgrade
        .max_message_size(LONGEST)
        .max_frame_size(LONGEST)
        .read_buffer_size(BUFFER)
        .write_buffer_size(0)
        .max_write_buffer_size(BACKLOG)
        .on_upgrade(move |socket| phone::attend(socket, pass, site.shared))
}

/// A header that is there once.
fn header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    if values.next().is_some() { None } else { value.to_str().ok() }
}
