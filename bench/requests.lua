-- Requests for wrk. Arguments after "--": realm, token, kind (detail, basic, update, customfields or a path), first id, how many ids.
local realm, token, kind, first, count

function init(args)
  realm, token, kind = args[1], args[2], args[3]
  first, count = tonumber(args[4] or 0), tonumber(args[5] or 1)
  math.randomseed(tonumber(args[6] or 1))
  wrk.headers["X-Auth-Realm"] = realm
  wrk.headers["X-Auth-ApiToken"] = token
end

local base = "/BigTimeData/api/v2"

function request()
  if kind == "detail" then
    return wrk.format("GET", base .. "/project/detail/" .. (first + math.random(0, count - 1)) .. "?View=Detailed")
  elseif kind == "basic" then
    return wrk.format("GET", base .. "/project/detail/" .. (first + math.random(0, count - 1)))
  elseif kind == "update" then
    wrk.headers["Content-Type"] = "application/json"
    return wrk.format("POST", base .. "/project/detail/" .. (first + math.random(0, count - 1)), nil,
      '{"StatusProd_nt": "note ' .. math.random(1, 1000000000) .. '"}')
  end
  if kind == "customfields" then
    return wrk.format("POST", base .. "/project/customFieldsByName")
  end
  return wrk.format("GET", kind)
end
