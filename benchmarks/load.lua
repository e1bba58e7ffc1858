-- For wrk: sends the requests of a file in turn, again and again, and prints what it measured.
-- A line of the file: method, path, headers, body, version. A saving sends the version that stands
-- there since the one before and another level: each is a real saving, with a key of its own.

local requests, turn, sent, tried = {}, 0, 0, false

function init(args)
   for line in io.lines(args[1]) do
      local method, path, headers, body, version = line:match("^(.-)\t(.-)\t(.-)\t(.-)\t(.-)$")
      local request = {method = method, path = path, headers = {}, body = body,
         version = tonumber(version), level = "rating" .. (body:match("%-%d+=$") or "")}
      for name, value in headers:gmatch("(.-)\1(.-)\1") do request.headers[name] = value end
      if method == "GET" then request.ready = wrk.format(method, path, request.headers) end
      requests[#requests + 1] = request
   end
   run = tonumber(args[2])
end

function request()
   if not tried then  -- wrk asks for one that it never sends
      tried = true
      return wrk.format("GET", "/")
   end
   turn = turn % #requests + 1
   local next = requests[turn]
   if next.ready then return next.ready end
   sent = sent + 1
   next.headers["idempotency-key"] = string.format("%08x-0000-4000-8000-%012x", run, sent)
   local body = next.body .. next.version .. "&" .. next.level .. 3 + next.version % 2
   next.version = next.version + 1
   return wrk.format(next.method, next.path, next.headers, body)
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format('{"requests": %d, "seconds": %f, "p95": %f, "failed": %d}\n',
      summary.requests, summary.duration / 1e6, latency:percentile(95) / 1e3,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
