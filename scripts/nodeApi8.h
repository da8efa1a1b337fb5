// Node-API 10 lets a reference hold any value, Node-API 8 only objects, functions and symbols.
// better-sqlite3 keeps strings in references, so here such a value travels in an array of one.
#pragma once
#undef NAPI_VERSION
#define NAPI_VERSION 8
#include <node_api.h>
#include <mutex>
#include <unordered_set>

namespace node_api_8 {

inline std::unordered_set<napi_ref>& wrapped() {
  static std::unordered_set<napi_ref> references;
  return references;
}

inline std::mutex& wrapped_lock() {
  static std::mutex lock;
  return lock;
}

inline bool is_wrapped(napi_ref reference) {
  std::lock_guard<std::mutex> guard(wrapped_lock());
  return wrapped().count(reference) != 0;
}

inline napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value wrapper;
  status = napi_create_array_with_length(env, 1, &wrapper);
  if (status == napi_ok) status = napi_set_element(env, wrapper, 0, value);
  if (status == napi_ok) status = napi_create_reference(env, wrapper, count, result);
  if (status != napi_ok) return status;
  std::lock_guard<std::mutex> guard(wrapped_lock());
  wrapped().insert(*result);
  return napi_ok;
}

inline napi_status get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr || !is_wrapped(reference)) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status delete_reference(napi_env env, napi_ref reference) {
  {
    std::lock_guard<std::mutex> guard(wrapped_lock());
    wrapped().erase(reference);
  }
  return napi_delete_reference(env, reference);
}

}  // namespace node_api_8

#define napi_create_reference node_api_8::create_reference
#define napi_get_reference_value node_api_8::get_reference_value
#define napi_delete_reference node_api_8::delete_reference
